package org.indaba.media;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.indaba.crypto.HashingOutput;

/** Writes bytes to a file, counts and hashes them, and takes no more than its limit. */
final class HashingSink extends OutputStream {
    private final FileOutputStream file;
    private final HashingOutput hashing;
    private final long most;
    private boolean full;

    HashingSink(Path path, long most) throws IOException {
        this.file = new FileOutputStream(path.toFile());
        this.hashing = new HashingOutput(file);
        this.most = most;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (count() + length > most) {
            full = true;
            throw new IOException("more than " + most + " bytes");
        }
        hashing.write(bytes, offset, length);
    }

    /** Tells whether more came than the limit allows. */
    boolean isFull() {
        return full;
    }

    long count() {
        return hashing.bytes();
    }

    void sync() throws IOException {
        file.getFD().sync();
    }

    /** The hash; it may be asked for once, at the end. */
    String sha256() {
        return hashing.hash();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
