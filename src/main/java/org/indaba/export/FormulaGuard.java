package org.indaba.export;

/**
 * Finds where a spreadsheet would take what stands in a cell for a formula: OWASP ASVS 5.0, 1.2.10. Besides the beginning
 * of the cell this is behind each character at which a spreadsheet may split, whatever separates the cells of the file:
 * quotes do not keep one that splits elsewhere from beginning a cell there. It is asked about every character of a cell in
 * its order.
 */
final class FormulaGuard {
    private static final int BEGINNING = -1;

    private int before = BEGINNING;

    /** The next character is the first of a cell. */
    void begin() {
        before = BEGINNING;
    }

    /** Whether an apostrophe goes before this character. */
    boolean isNeededBefore(char next) {
        boolean needed = switch (next) {
            case '=', '+', '-', '@' -> begins();
            case '\t', '\r', '\0' -> before == BEGINNING;
            default -> false;
        };
        before = next;
        return needed;
    }

    private boolean begins() {
        return switch (before) {
            case BEGINNING, ',', ';', '\t', '\n', '\r' -> true;
            default -> false;
        };
    }
}
