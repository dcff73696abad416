package org.indaba.outbox;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.indaba.channel.SendResult;

/** The counters. */
final class Tally {
    private final AtomicLongArray counts = new AtomicLongArray(Count.values().length);

    void add(Count count, long more) {
        counts.addAndGet(count.ordinal(), more);
    }

    long of(Count count) {
        return counts.get(count.ordinal());
    }

    void add(SendResult result) {
        if (result instanceof SendResult.Retry retry && retry.unknown()) {
            add(Count.UNKNOWN, 1);
        }
        add(kind(result), 1);
    }

    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        for (Count each : Count.values()) {
            all.put(each.key(), of(each));
        }
        return all;
    }

    private static Count kind(SendResult result) {
        if (result instanceof SendResult.Sent) {
            return Count.SENT;
        } else if (result instanceof SendResult.Held) {
            return Count.HELD;
        } else if (result instanceof SendResult.Retry) {
            return Count.RETRIED;
        } else if (result instanceof SendResult.Refused) {
            return Count.REFUSED;
        } else if (result instanceof SendResult.Gone) {
            return Count.GONE;
        } else if (result instanceof SendResult.Moved) {
            return Count.MOVED;
        }
        return Count.POINTLESS;
    }
}
