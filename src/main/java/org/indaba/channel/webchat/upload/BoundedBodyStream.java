package org.indaba.channel.webchat.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Reads the body of a request, bounded in bytes and in time. */
public final class BoundedBodyStream extends InputStream {
    /** What is thrown while it is read. */
    abstract static sealed class Refused extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** There is more of it than is read. */
    public static final class TooLarge extends Refused {
        private static final long serialVersionUID = 1;
    }

    /** It did not come in time. */
    public static final class TooSlow extends Refused {
        private static final long serialVersionUID = 1;
    }

    private final InputStream in;
    private final long most;
    private final InstantSource clock;
    private final Instant until;
    private final byte[] buffer = new byte[16_384];
    private int at;
    private int filled;
    private long count;

    public BoundedBodyStream(InputStream in, long most, Duration longest, InstantSource clock) {
        this.in = in;
        this.most = most;
        this.clock = clock;
        this.until = clock.instant().plus(longest);
    }

    /** The bytes that were read so far, including those beyond the limit. */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        if (at == filled && !fill()) {
            return -1;
        }
        return buffer[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == filled && !fill()) {
            return -1;
        }
        int some = Math.min(length, filled - at);
        System.arraycopy(buffer, at, into, offset, some);
        at += some;
        return some;
    }

    private boolean fill() throws IOException {
        if (clock.instant().isAfter(until)) {
            throw new TooSlow();
        }
        int some = in.read(buffer);
        if (some < 0) {
            return false;
        }
        count += some;
        if (count > most) {
            throw new TooLarge();
        }
        at = 0;
        filled = some;
        return true;
    }
}
