package org.indaba.store.encryption;

/** What a key is for: each owner, a kind and an id, has one of its own, so that it goes alone. */
public enum KeyOwner {
    /** A response: what was answered. Goes with a withdrawal. */
    ANSWERS(1),
    /** A response: who answered, what they worded before, their files' names, what they asked a human. Goes sooner. */
    IDENTITY(2),
    /** An address: where it leads. */
    ADDRESS(3),
    /** A respondent: the state of their conversation. */
    STATE(4),
    /** An address: what is said there, by a page or a message that waits. */
    SAID(5),
    /** An inbound that was parked, by {@link ParkedOwner}. */
    PARKED(6),
    /** A respondent: what they are about to launch. */
    LAUNCH(7),
    /** A respondent: what they are about to announce. */
    ANNOUNCEMENT(8),
    /** Somebody who is invited by name. */
    ENTITY(9);

    private final int number;

    KeyOwner(int number) {
        this.number = number;
    }

    /** By which it is stored; never changes. */
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
