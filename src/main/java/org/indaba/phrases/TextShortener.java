package org.indaba.phrases;

import org.indaba.markup.RichText;

/** Shortens texts to a length in UTF-16 units, which Telegram counts. */
public final class TextShortener {
    /** The longest message (Bot API, sendMessage: 4096 characters after entities). */
    public static final int MESSAGE = 4096;

    /** The longest line that a chat shows for a moment (Bot API, answerCallbackQuery). */
    public static final int FLOATING = 200;

    /** The longest label; no phone shows more of a button. */
    static final int LABEL = 100;

    /** The length of an excerpt, which is enough to recognise a bubble. */
    static final int EXCERPT = 200;

    private static final String CUT = "…";

    /**
     * Room for the characters that close the isolates in the last line; {@link BidiIsolation} allows no more to be open.
     */
    private static final int CLOSING = 16;

    private TextShortener() {}

    /** Returns the text, or its beginning and …; a character is never cut in half. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, end(text, most)) + CUT;
    }

    /** The same as {@link #cut(String, int)}; formatting ends before the …. */
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

    /** The same as {@link #cut(String, int)}; isolates that lost their end are closed. */
    public static String cutClosed(String text, int most) {
        return cutClosed(RichText.plain(text), most).text();
    }

    static RichText cutClosed(RichText text, int most) {
        return text.length() <= most ? text : BidiIsolation.clean(cut(text, most - CLOSING));
    }
}
