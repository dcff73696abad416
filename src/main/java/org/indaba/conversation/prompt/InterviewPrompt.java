package org.indaba.conversation.prompt;

import org.indaba.conversation.state.InterviewPosition;

/** One place of an interview. */
public interface InterviewPrompt extends Prompt {
    /** What a message is that is no word of a button. */
    enum Takes {
        /** Nothing: one of the choices is expected. */
        NOTHING,
        /** It is part of the answer. */
        MESSAGE,
        /** It is added to the answer that is looked at, and leads back to its question. */
        MORE,
        /** It is read as a number, a date or choices. */
        VALUE,
        COUNTRY,
        NAME,
        ORGANIZATION
    }

    default Takes takes() {
        return Takes.NOTHING;
    }

    /** Whether all that is asked is said again where a message means nothing. */
    default boolean isAskedAgain() {
        return false;
    }

    InterviewPosition next();

    InterviewPosition back();
}
