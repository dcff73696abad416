package org.indaba.phrases;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.indaba.markup.RichText;

/**
 * Keeps an argument from changing the direction of the sentence around it (Unicode Standard Annex 9): the argument is
 * isolated, and characters that would have an effect beyond it are removed.
 */
final class BidiIsolation {
    static final char FIRST_STRONG_ISOLATE = '\u2068';
    static final char POP_ISOLATE = '\u2069';

    /** No real sentence is nested deeper, and each level costs a character to close. */
    private static final int DEEPEST = 8;

    private static final String OPENS = String.valueOf(FIRST_STRONG_ISOLATE);
    private static final String CLOSES = String.valueOf(POP_ISOLATE);

    private BidiIsolation() {}

    /** Tells whether the text has a letter of a right-to-left writing. */
    static boolean hasRightToLeft(String text) {
        return text.codePoints().anyMatch(BidiIsolation::isRightToLeft);
    }

    private static boolean isRightToLeft(int point) {
        byte kind = Character.getDirectionality(point);
        return kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || kind == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Puts each line of a clean text into an isolate of its own, since an isolate ends with its line. */
    static String isolate(String clean) {
        return isolate(RichText.plain(clean)).text();
    }

    static RichText isolate(RichText clean) {
        RichText.Builder out = new RichText.Builder();
        for (int from = 0; from <= clean.length(); ) {
            int end = clean.text().indexOf('\n', from);
            int to = end < 0 ? clean.length() : end;
            if (from < to) {
                out.append(OPENS).append(clean.part(from, to)).append(CLOSES);
            }
            out.append(end < 0 ? "" : "\n");
            from = to + 1;
        }
        return out.build();
    }

    /**
     * Returns the text without characters that have an effect beyond it: overrides, embeddings, control characters and
     * halves of characters are removed, every kind of line end is {@code \n}, and the isolates of each line are closed in
     * it.
     */
    static String clean(String text) {
        return clean(RichText.plain(text)).text();
    }

    /** The same as {@link #clean(String)}, with formatting. */
    static RichText clean(RichText rich) {
        String text = rich.text();
        if (text.chars().noneMatch(BidiIsolation::needsCare)) {
            return rich;
        }
        StringBuilder out = new StringBuilder(text.length());
        int[] at = new int[text.length() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        int tooDeep = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            Arrays.fill(at, i, i + Character.charCount(point), out.length());
            i += Character.charCount(point);
            if (point == '\r' && i < text.length() && text.charAt(i) == '\n') {
                // both are one line end, for which the second one stands
                continue;
            } else if (isLineEnd(point)) {
                close(out, open);
                tooDeep = 0;
                out.append('\n');
            } else if (point >= 0x2066 && point <= 0x2068) {
                if (open.size() == DEEPEST) {
                    tooDeep++;
                } else {
                    open.push(point);
                    out.appendCodePoint(point);
                }
            } else if (point == POP_ISOLATE) {
                if (tooDeep > 0) {
                    tooDeep--;
                } else if (!open.isEmpty()) {
                    open.pop();
                    out.appendCodePoint(point);
                }
            } else if (isHalf(point)) {
                out.append('\ufffd');
            } else if (!reaches(point)) {
                out.appendCodePoint(point);
            }
        }
        at[text.length()] = out.length();
        close(out, open);
        return rich.as(out.toString(), at);
    }

    private static boolean needsCare(int unit) {
        return isLineEnd(unit) && unit != '\n' || isHalf(unit) || reaches(unit) && unit != '\n'
                || unit >= 0x2066 && unit <= 0x2069;
    }

    private static void close(StringBuilder out, Deque<Integer> open) {
        for (; !open.isEmpty(); open.pop()) {
            out.append(POP_ISOLATE);
        }
    }

    private static boolean isLineEnd(int point) {
        return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /**
     * Embeddings and overrides, which change the direction of what follows them, and control characters, which no channel
     * carries.
     */
    private static boolean reaches(int point) {
        return point >= 0x202a && point <= 0x202e || Character.isISOControl(point) && point != '\t';
    }
}
