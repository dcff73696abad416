package org.indaba.export.sheet;

/**
 * Joins texts with one character between them. An empty text adds nothing. A single text, the most frequent case, is not
 * copied. A text that would be longer than {@link #MOST} is not held: its parts are read again when they are written.
 */
public final class CellTextJoiner {
    /** The characters of several parts that are held. A sheet holds as many for each of its columns. */
    public static final int MOST = 1 << 15;

    private final char between;
    private String only = "";
    private StringBuilder several;
    private boolean isLong;

    public CellTextJoiner(char between) {
        this.between = between;
    }

    public void add(String text) {
        if (text.isEmpty() || isLong) {
            return;
        }
        int length = several == null ? only.length() : several.length();
        if (length > 0 && length + 1 + text.length() > MOST) {
            isLong = true;
            only = "";
            several = null;
        } else if (several != null) {
            several.append(between).append(text);
        } else if (only.isEmpty()) {
            only = text;
        } else {
            several = new StringBuilder(only.length() + text.length() + 64);
            several.append(only).append(between).append(text);
        }
    }

    /**
     * Writes the added texts as a cell, and begins the next one.
     *
     * @param again reads the same parts once more; it is asked only where they were too long
     */
    public void to(Sheet sheet, LongText.Parts again) {
        if (isLong) {
            sheet.cell(new LongText(between, again));
        } else {
            sheet.cell(several == null ? only : several.toString());
        }
        only = "";
        several = null;
        isLong = false;
    }
}
