/**
 * Exports: rows become files, as CSV, JSON lines and archives, which are also checked here, with a codebook for their
 * columns. Who may have them is decided elsewhere.
 */
package org.indaba.export;
