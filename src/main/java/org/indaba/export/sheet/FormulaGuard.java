package org.indaba.export.sheet;

/**
 * Finds where a spreadsheet would take what stands in a cell for a formula: OWASP ASVS 5.0, 1.2.10. Besides the beginning
 * of the cell this is behind each character at which a spreadsheet may split, whatever separates the cells of the file:
 * quotes do not keep one that splits elsewhere from beginning a cell there. Blanks count for nothing, since a spreadsheet
 * may take them off before it looks. It is asked about every character of a cell in its order.
 */
final class FormulaGuard {
    private boolean first = true;
    private boolean begins = true;

    /** The next character is the first of a cell. */
    void begin() {
        first = true;
        begins = true;
    }

    /** Whether an apostrophe goes before this character. */
    boolean isNeededBefore(char next) {
        boolean needed = switch (next) {
            case '=', '+', '-', '@' -> begins;
            case '\t', '\r', '\0' -> first;
            default -> false;
        };
        first = false;
        begins = switch (next) {
            case ',', ';', '\t', '\n', '\r' -> true;
            default -> begins && Character.isSpaceChar(next);
        };
        return needed;
    }
}
