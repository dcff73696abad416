package org.indaba.questionnaire.yaml;

import java.util.Collection;

/** What a file says, as it may stand in a one-line message. */
public final class QuotedText {
    private static final int LONGEST = 40;

    private QuotedText() {}

    /** In quotation marks, on one line, cut where it is long. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder("\"");
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return line.append(end < text.length() ? "…\"" : "\"").toString();
    }

    /** {@code a, b or c}. */
    public static String oneOf(Collection<String> words) {
        String all = String.join(", ", words);
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }
}
