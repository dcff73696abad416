package org.indaba.export.tag;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on, and counts and hashes them with SHA-256. */
public final class HashingOutput extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private long bytes;

    public HashingOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        digest.update((byte) one);
        bytes++;
    }

    @Override
    public void write(byte[] several, int from, int length) throws IOException {
        out.write(several, from, length);
        digest.update(several, from, length);
        bytes += length;
    }

    public long bytes() {
        return bytes;
    }

    /** The hash of the bytes since the last call, in hexadecimal. */
    public String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
