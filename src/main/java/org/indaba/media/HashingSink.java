package org.indaba.media;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes bytes to a file, counts and hashes them, and takes no more than its limit. */
final class HashingSink extends OutputStream {
    private final FileOutputStream file;
    private final MessageDigest digest;
    private final long most;
    private long count;
    private boolean full;

    HashingSink(Path path, long most) throws IOException {
        this.file = new FileOutputStream(path.toFile());
        this.most = most;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (count + length > most) {
            full = true;
            throw new IOException("more than " + most + " bytes");
        }
        file.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        count += length;
    }

    /** Tells whether more came than the limit allows. */
    boolean isFull() {
        return full;
    }

    long count() {
        return count;
    }

    void sync() throws IOException {
        file.getFD().sync();
    }

    /** The hash; it may be asked for once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
