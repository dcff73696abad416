package org.indaba.store;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids: positive, growing within a process, and in time order between processes. They have 41 bits of milliseconds
 * since 2020 above 22 bits that start at random, so that ids of two processes are hardly ever the same. Where they are, the
 * primary key refuses the second, and its turn is parked and carried out again at once with other ids.
 */
public final class Ids {
    private static final long EPOCH = 1_577_836_800_000L;
    private static final int LOW_BITS = 22;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    public long next() {
        long floor = ((clock.millis() - EPOCH) << LOW_BITS) | random.nextInt(1 << (LOW_BITS - 2));
        return last.updateAndGet(before -> Math.max(before + 1, floor));
    }
}
