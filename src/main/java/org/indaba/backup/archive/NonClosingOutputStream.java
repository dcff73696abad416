package org.indaba.backup.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps the stream below open when it is closed, so that it can be synced. */
public final class NonClosingOutputStream extends FilterOutputStream {
    public NonClosingOutputStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] several, int from, int length) throws IOException {
        out.write(several, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
