package org.indaba.phrases;

import org.indaba.markup.RichText;

/** Texts brought under a length, in UTF-16 units as Telegram counts them. */
public final class TextShortener {
    /** The longest message (Bot API, sendMessage: 4096 characters after entities). */
    public static final int MESSAGE = 4096;

    /** The longest line that floats over a chat (Bot API, answerCallbackQuery). */
    public static final int FLOATING = 200;

    /** No phone shows more of a button. */
    static final int LABEL = 100;

    /** Enough of a bubble to know it by. */
    static final int EXCERPT = 200;

    private static final String CUT = "…";

    /** Room for what closes the isolates in the last line: {@link BidiIsolation} lets no more be open. */
    private static final int CLOSING = 16;

    private TextShortener() {}

    /** The text, or its beginning and …; never half a character. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, end(text, most)) + CUT;
    }

    /** As {@link #cut(String, int)}: what is formatted ends before the …. */
    static RichText cut(RichText text, int most) {
        return text.length() <= most
                ? text
                : new RichText.Builder().append(text.part(0, end(text.text(), most))).append(CUT).build();
    }

    private static int end(String text, int most) {
        int end = Math.max(0, most - CUT.length());
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing().length();
    }

    /** As {@link #cut(String, int)}, with the isolates closed that the end was cut off from. */
    public static String cutClosed(String text, int most) {
        return cutClosed(RichText.plain(text), most).text();
    }

    static RichText cutClosed(RichText text, int most) {
        return text.length() <= most ? text : BidiIsolation.clean(cut(text, most - CLOSING));
    }
}
