/**
 * Rows become files: CSV, JSON lines, what their columns mean, and archives, which are also checked here.
 * Nothing is decided about who may have them.
 */
package org.indaba.export;
