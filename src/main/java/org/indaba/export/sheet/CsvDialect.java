package org.indaba.export.sheet;

/**
 * The variant of CSV that is written.
 *
 * @param separator between cells: a comma, a semicolon or a tab
 * @param bom whether a byte order mark comes first, by which spreadsheets know UTF-8
 * @param safe whether an apostrophe goes before what a spreadsheet could take for a formula: {@link FormulaGuard}
 */
public record CsvDialect(char separator, boolean bom, boolean safe) {
    public static final CsvDialect USUAL = new CsvDialect(',', true, true);

    /** The values, each as its parameter writes it. */
    public String summary() {
        return " sep=" + (separator == '\t' ? "tab" : separator) + " bom=" + (bom ? 1 : 0) + " safe=" + (safe ? 1 : 0);
    }
}
