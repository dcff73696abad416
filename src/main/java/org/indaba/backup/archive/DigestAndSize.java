package org.indaba.backup.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes the SHA-256 and the number of bytes while they are written. */
public final class DigestAndSize {
    private final MessageDigest digest;
    private long bytes;

    public DigestAndSize() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public DigestAndSize add(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
        bytes += length;
        return this;
    }

    long bytes() {
        return bytes;
    }

    /** The hash in hexadecimal; it may be asked for once. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
