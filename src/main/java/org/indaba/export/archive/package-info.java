/**
 * The ZIP archive with its manifest and seal, written and checked.
 */
package org.indaba.export.archive;
