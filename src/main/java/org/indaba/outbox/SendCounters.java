package org.indaba.outbox;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.indaba.channel.SendResult;

/** Counts the results of calls and the events of the dispatcher. */
final class SendCounters {
    private final AtomicLongArray counts = new AtomicLongArray(DispatchEvent.values().length);

    void add(DispatchEvent count, long more) {
        counts.addAndGet(count.ordinal(), more);
    }

    long of(DispatchEvent count) {
        return counts.get(count.ordinal());
    }

    void add(SendResult result) {
        if (result instanceof SendResult.Retry retry && retry.unknown()) {
            add(DispatchEvent.UNKNOWN, 1);
        }
        add(kind(result), 1);
    }

    Map<String, Long> all() {
        Map<String, Long> all = new TreeMap<>();
        for (DispatchEvent each : DispatchEvent.values()) {
            all.put(each.key(), of(each));
        }
        return all;
    }

    private static DispatchEvent kind(SendResult result) {
        if (result instanceof SendResult.Sent) {
            return DispatchEvent.SENT;
        } else if (result instanceof SendResult.Held) {
            return DispatchEvent.HELD;
        } else if (result instanceof SendResult.Retry) {
            return DispatchEvent.RETRIED;
        } else if (result instanceof SendResult.Refused) {
            return DispatchEvent.REFUSED;
        } else if (result instanceof SendResult.Gone) {
            return DispatchEvent.GONE;
        } else if (result instanceof SendResult.Moved) {
            return DispatchEvent.MOVED;
        }
        return DispatchEvent.POINTLESS;
    }
}
