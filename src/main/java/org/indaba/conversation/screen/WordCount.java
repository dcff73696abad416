package org.indaba.conversation.screen;

/** Counts words as a reader would, roughly: a review tells their number. */
public final class WordCount {
    private WordCount() {}

    /** Runs of letters and digits; in scripts that are written without spaces, each character. */
    public static int in(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isIdeographic(c)) {
                words++;
                inside = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inside ? 0 : 1;
                inside = true;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                inside = false;
            }
        }
        return words;
    }
}
