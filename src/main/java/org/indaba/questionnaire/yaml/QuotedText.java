package org.indaba.questionnaire.yaml;

import java.util.Collection;

/** Formats texts of a file for a message of one line. */
public final class QuotedText {
    private static final int LONGEST = 40;

    private QuotedText() {}

    /** Returns the text in quotation marks, on one line, and cut where it is long. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder("\"");
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return line.append(end < text.length() ? "…\"" : "\"").toString();
    }

    /** Returns a list such as {@code a, b or c}. */
    public static String oneOf(Collection<String> words) {
        String all = String.join(", ", words);
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }
}
