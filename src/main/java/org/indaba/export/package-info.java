/**
 * Rows become files: CSV, and what its columns mean. Nothing is decided about who may have them.
 */
package org.indaba.export;
