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
    /** Whether recordings are published as they are. */
    RECORDINGS,
    REVIEW,
    /** Which question is to be changed. */
    CHOOSE_QUESTION,
    /** The bubbles of one question, each of which can be deleted. */
    BUBBLES;

    /** Whether what is asked there is something about the person, and no question of the consultation. */
    public boolean isAboutPerson() {
        return switch (this) {
            case STAKEHOLDER_TYPE, ITU_STATUS, COUNTRY, PUBLICATION, NAME, ORGANIZATION, RECORDINGS -> true;
            default -> false;
        };
    }

    /** Whether it is said there under whose name to publish. */
    public boolean isIdentity() {
        return this == NAME || this == ORGANIZATION;
    }
}
