package org.indaba.questionnaire.parser;

/** What a typed text was read as. */
public sealed interface ParseResult {

    /**
     * A value.
     *
     * @param code what is stored and exported: a plain decimal, an ISO date, codes joined by a space
     * @param sure false where another reader might have read something else, so that the person has to confirm it
     */
    record Value(String code, boolean sure) implements ParseResult {}

    /** Nothing that could be stored. */
    record Unread(Why why) implements ParseResult {}

    enum Why {
        /** No such thing at all, or more than one. */
        UNKNOWN,
        NO_SUCH_DAY,
        /** A day and a month without a year of four digits. */
        NO_YEAR,
        OUT_OF_BOUNDS,
        TOO_MANY_DECIMALS,
        TOO_FEW,
        TOO_MANY
    }

    static ParseResult unread(Why why) {
        return new Unread(why);
    }
}
