package org.indaba.channel.webchat.form;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Milliseconds since 1970 that always grow, so that what is done later is later. */
final class FormClock {
    private final InstantSource clock;
    private final AtomicLong latest = new AtomicLong();

    FormClock(InstantSource clock) {
        this.clock = clock;
    }

    long next() {
        long now = clock.instant().toEpochMilli();
        return latest.updateAndGet(last -> Math.max(last + 1, now));
    }
}
