package org.indaba.export;

/**
 * How a table is written down.
 *
 * @param separator between cells: a comma, a semicolon or a tab
 * @param bom whether a byte order mark comes first, by which spreadsheets know UTF-8
 * @param safe whether a cell that a spreadsheet could take for a formula gets a leading apostrophe
 */
public record Format(char separator, boolean bom, boolean safe) {
    public static final Format USUAL = new Format(',', true, true);
}
