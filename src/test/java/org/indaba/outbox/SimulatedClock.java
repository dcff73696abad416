package org.indaba.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when it is told to. */
public final class SimulatedClock implements InstantSource {
    private volatile Instant now = Instant.parse("2020-02-20T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public void moveTo(Instant time) {
        now = time.isAfter(now) ? time : now;
    }
}
