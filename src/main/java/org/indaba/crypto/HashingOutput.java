package org.indaba.crypto;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Passes bytes on, and counts and hashes them with SHA-256. */
public final class HashingOutput extends FilterOutputStream {
    private final MessageDigest digest = Sha256.begin();
    private long bytes;

    public HashingOutput(OutputStream out) {
        super(out);
    }

    /** One that keeps nothing of what is written to it. */
    public static HashingOutput toNowhere() {
        return new HashingOutput(OutputStream.nullOutputStream());
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
        return Sha256.hex(digest);
    }
}
