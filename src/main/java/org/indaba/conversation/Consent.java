package org.indaba.conversation;

/** What people agree to. */
public final class Consent {
    /** Stored with each consent. It changes with any change of meaning in the consent phrases. */
    public static final String VERSION = "2";

    private Consent() {}
}
