package org.indaba.conversation.screen;

/** Counts words roughly as a reader would, for the review. */
public final class WordCount {
    private WordCount() {}

    /** Counts runs of letters and digits; in scripts without spaces, each character. */
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
