package org.indaba.store.media;

/** The words in the column {@code state} of media. */
public final class MediaState {
    public static final String WANTED = "wanted";
    public static final String STORED = "stored";

    /** The channel does not hand the file out; it stays a reference. */
    public static final String TOO_LARGE = "too-large";

    /** A scanner found something harmful in it; it was not stored. */
    public static final String INFECTED = "infected";

    /** The channel has lost it for good. */
    public static final String LOST = "lost";

    /** The most characters of a reason that fit into the column. */
    private static final int REASON_CHARACTERS = 64;

    private MediaState() {}

    static String reason(String text) {
        return text.length() <= REASON_CHARACTERS ? text : text.substring(0, REASON_CHARACTERS);
    }
}
