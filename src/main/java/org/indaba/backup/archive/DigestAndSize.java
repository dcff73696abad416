package org.indaba.backup.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 that grows, and how many bytes it is of. */
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

    /** In hexadecimal; to be asked once. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
