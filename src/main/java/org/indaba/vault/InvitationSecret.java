package org.indaba.vault;

import org.indaba.crypto.Sha256;

/**
 * Makes the secret in an invitation's link. It is derived from the invitation's id with the key, so that it is stored
 * nowhere, not even while its message waits: 160 bits, in letters that a deep link carries (Bot API, deep linking).
 */
public final class InvitationSecret {
    private static final int DIGITS = 40;

    private InvitationSecret() {}

    public static String of(Vault vault, long invitation) {
        return vault.lookup("invitation " + invitation).substring(0, DIGITS);
    }

    /** The secret in the link of somebody who is invited by name. */
    public static String ofEntity(Vault vault, long entity) {
        return vault.lookup("entity " + entity).substring(0, DIGITS);
    }

    /** The hash that is stored. The secret is long and random, so that a plain hash gives nothing away. */
    public static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
