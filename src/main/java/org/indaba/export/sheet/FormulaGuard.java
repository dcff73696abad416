package org.indaba.export.sheet;

/**
 * Finds the places in a cell where a spreadsheet would see a formula: OWASP ASVS 5.0, 1.2.10. Besides the beginning of the
 * cell these are the places after each character at which a spreadsheet may split, whatever separates the cells of the
 * file: quotes do not keep a spreadsheet that splits elsewhere from beginning a cell there. Blanks are ignored, since a
 * spreadsheet may remove them before it looks. The guard is asked about every character of a cell in order.
 */
final class FormulaGuard {
    private boolean first = true;
    private boolean begins = true;

    /** Tells the guard that the next character is the first of a cell. */
    void begin() {
        first = true;
        begins = true;
    }

    /** Tells whether an apostrophe has to be put before this character. */
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
