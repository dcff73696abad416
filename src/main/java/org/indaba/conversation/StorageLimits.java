package org.indaba.conversation;

/**
 * How much one person may store in one consultation. docs/RELIABILITY.md says why the usual ones are what they are.
 *
 * @param answerPieces messages of one answer
 * @param answerCharacters of one answer, in UTF-16 units, earlier wordings included
 * @param personCharacters of all answers together
 * @param personFiles files of all answers together, voice notes included
 * @param personBytes of these files
 */
public record StorageLimits(
        int answerPieces, long answerCharacters, long personCharacters, int personFiles, long personBytes) {
    /** Of what was acknowledged already, which nobody is told afterwards that it was not taken. */
    public static final StorageLimits NONE = new StorageLimits(Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    public static final StorageLimits USUAL = new StorageLimits(1_000, 4_000_000, 20_000_000, 200, 1L << 30);
}
