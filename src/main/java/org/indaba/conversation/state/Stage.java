package org.indaba.conversation.state;

/** The steps of an interview, in the order in which they are asked. */
public enum Stage {
    LANGUAGE,
    CONSENT,
    STAKEHOLDER_TYPE,
    ITU_STATUS,
    COUNTRY,
    QUESTION,
    PUBLICATION,
    NAME,
    ORGANIZATION,
    /** The choice whether recordings are published as they are. */
    RECORDINGS,
    REVIEW,
    /** The choice of the question to be changed. */
    CHOOSE_QUESTION,
    /** The bubbles of one question, each of which can be deleted. */
    BUBBLES;

    /** Tells whether this stage asks for a fact about the person, and no question of the consultation. */
    public boolean isAboutPerson() {
        return switch (this) {
            case STAKEHOLDER_TYPE, ITU_STATUS, COUNTRY, PUBLICATION, NAME, ORGANIZATION, RECORDINGS -> true;
            default -> false;
        };
    }

    /** Tells whether this stage asks under whose name to publish. */
    public boolean isIdentity() {
        return this == NAME || this == ORGANIZATION;
    }
}
