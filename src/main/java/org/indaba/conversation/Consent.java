package org.indaba.conversation;

/** The consent that people give. */
public final class Consent {
    /** The version that is stored with each consent. It changes with every change of meaning in the consent phrases. */
    public static final String VERSION = "2";

    private Consent() {}
}
