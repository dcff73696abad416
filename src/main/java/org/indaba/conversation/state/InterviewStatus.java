package org.indaba.conversation.state;

/** What has become of an interview as a whole. */
public enum InterviewStatus {
    /** Consent has been asked for and not been given yet. Nothing is stored. */
    ASKED,
    REFUSED,
    /** Consent is given: what is answered is stored, and counts as partial. */
    OPEN,
    SUBMITTED,
    WITHDRAWN;

    public boolean consented() {
        return this == OPEN || this == SUBMITTED;
    }
}
