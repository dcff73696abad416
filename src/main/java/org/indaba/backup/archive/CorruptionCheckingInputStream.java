package org.indaba.backup.archive;

import com.exceptionfactory.jagged.PayloadException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a piece that was changed from a disk that cannot be read. */
final class CorruptionCheckingInputStream extends FilterInputStream {
    CorruptionCheckingInputStream(InputStream in) {
        super(in);
    }

    /** Thrown where a piece was changed or is missing. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        Broken(Throwable cause) {
            super("not as it was written", cause);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? read : one[0] & 0xff;
    }

    @Override
    public int read(byte[] several, int from, int length) throws IOException {
        try {
            return in.read(several, from, length);
        } catch (PayloadException | RuntimeException e) {
            throw new Broken(e);
        }
    }
}
