package org.indaba.questionnaire.parser;

/** The result of parsing a typed text. */
public sealed interface ParseResult {

    /**
     * A value.
     *
     * @param code the value that is stored and exported: a plain decimal, an ISO date, codes joined by a space
     * @param sure false where the text has another possible meaning, so that the person has to confirm it
     */
    record Value(String code, boolean sure) implements ParseResult {}

    /** The text is no value. */
    record Unread(Why why) implements ParseResult {}

    enum Why {
        /** The text has no meaning here, or more than one. */
        UNKNOWN,
        NO_SUCH_DAY,
        /** The text has a day and a month without a year of four digits. */
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
