package org.indaba.store.encryption;

/** The kinds of owners. Each owner, a kind and an id, has a key of its own, so that it can be deleted alone. */
public enum KeyOwner {
    /** A response: its answers. The key is deleted at a withdrawal. */
    ANSWERS(1),
    /**
     * A response: the identity of who answered, earlier wordings, names of files, questions to a human. The key is deleted
     * earlier.
     */
    IDENTITY(2),
    /** An address: the chat or session. */
    ADDRESS(3),
    /** A respondent: the state of their conversation. */
    STATE(4),
    /** An address: the content of its page or of a message that waits. */
    SAID(5),
    /** An inbound that was parked, by {@link ParkedOwner}. */
    PARKED(6),
    /** A respondent: the draft of a consultation to launch. */
    LAUNCH(7),
    /** A respondent: the draft of an announcement. */
    ANNOUNCEMENT(8),
    /** Somebody who is invited by name. */
    ENTITY(9);

    private final int number;

    KeyOwner(int number) {
        this.number = number;
    }

    /** The number under which the kind is stored; it never changes. */
    public int number() {
        return number;
    }

    static KeyOwner of(int number) {
        for (KeyOwner each : values()) {
            if (each.number == number) {
                return each;
            }
        }
        throw new IllegalArgumentException("no kind of owner has the number " + number);
    }
}
