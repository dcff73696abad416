/**
 * How cells are written: CSV and JSON lines, times, long texts, and the guard against formulas.
 */
package org.indaba.export.sheet;
