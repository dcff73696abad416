package org.indaba.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
