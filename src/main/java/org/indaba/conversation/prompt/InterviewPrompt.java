package org.indaba.conversation.prompt;

import org.indaba.conversation.state.InterviewPosition;

/** One position of an interview. */
public interface InterviewPrompt extends Prompt {
    /** How a message is handled that is no word of a button. */
    enum Takes {
        /** It is not accepted: one of the choices is expected. */
        NOTHING,
        /** It is a part of the answer. */
        MESSAGE,
        /** It is added to the answer that is being viewed, and leads back to its question. */
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

    /** Tells whether the whole question is repeated where a message has no meaning. */
    default boolean isAskedAgain() {
        return false;
    }

    InterviewPosition next();

    InterviewPosition back();
}
