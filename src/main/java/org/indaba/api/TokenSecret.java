package org.indaba.api;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.indaba.crypto.Sha256;

/** Makes and hashes the secrets of bearer tokens. Only their hashes are stored. */
public final class TokenSecret {
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 8;

    /**
     * The prefix by which scanners for leaked secrets recognise the token. It also keeps a token from starting with a dash.
     */
    private static final String PREFIX = "indaba_";

    private TokenSecret() {}

    /** Returns 256 random bits in base64url. */
    public static String random(SecureRandom chance) {
        byte[] bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns an id that names a token in the audit and to those who revoke it; it grants nothing. */
    public static String randomId(SecureRandom chance) {
        byte[] bytes = new byte[ID_BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** SHA-256 in hexadecimal: enough for a secret that nobody can guess. */
    public static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
