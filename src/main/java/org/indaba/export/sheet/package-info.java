/**
 * Writers of cells: CSV and JSON lines, times, long texts, and the guard against formulas. Nothing here knows what a column
 * means.
 */
package org.indaba.export.sheet;
