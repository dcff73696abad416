package org.indaba.conversation.state;

/** The status of an interview as a whole. */
public enum InterviewStatus {
    /** Consent has been asked for and not been given yet. Nothing is stored. */
    ASKED,
    REFUSED,
    /** Consent is given: answers are stored, and the response counts as partial. */
    OPEN,
    SUBMITTED,
    WITHDRAWN;

    public boolean consented() {
        return this == OPEN || this == SUBMITTED;
    }
}
