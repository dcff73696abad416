package org.indaba.conversation;

/**
 * The limits of what one person may store in one consultation. docs/RELIABILITY.md gives the reasons for the usual ones.
 *
 * @param answerPieces the messages of one answer
 * @param answerCharacters the characters of one answer, in UTF-16 units, earlier wordings included
 * @param personCharacters the characters of all answers together
 * @param personFiles the files of all answers together, voice notes included
 * @param personBytes the bytes of these files
 */
public record StorageLimits(
        int answerPieces, long answerCharacters, long personCharacters, int personFiles, long personBytes) {
    /** No limits, for an inbound that was acknowledged already: nobody is told afterwards that it was not stored. */
    public static final StorageLimits NONE = new StorageLimits(Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    public static final StorageLimits USUAL = new StorageLimits(1_000, 4_000_000, 20_000_000, 200, 1L << 30);
}
