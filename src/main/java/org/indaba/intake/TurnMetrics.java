package org.indaba.intake;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import org.indaba.latency.LatencyHistogram;

/** Counts the turns by channel and outcome, and measures their time. */
public final class TurnMetrics {
    /** The outcome of a turn. */
    public enum Outcome {
        /** The turn is stored, with all its effects. */
        STORED,
        /** The turn had been stored before. */
        DUPLICATE,
        /** The turn failed, and its inbound is parked. */
        SET_ASIDE,
        /** The sender is told to send it again. */
        NOT_STORED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A channel and an outcome, by which turns are counted. */
    public record Kind(String channel, Outcome outcome) {}

    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();
    private final LatencyHistogram latency = new LatencyHistogram();
    private final IntSupplier held;

    /** @param held the number of held turns, see {@link #held()} */
    public TurnMetrics(IntSupplier held) {
        this.held = held;
    }

    void ended(String channel, Outcome outcome, Duration took) {
        counts.computeIfAbsent(new Kind(channel, outcome), each -> new LongAdder()).increment();
        latency.took(took);
    }

    public long of(String channel, Outcome outcome) {
        LongAdder count = counts.get(new Kind(channel, outcome));
        return count == null ? 0 : count.sum();
    }

    /** The counts by channel and outcome; those that are zero are left out. */
    public Map<Kind, Long> all() {
        Map<Kind, Long> all = new ConcurrentHashMap<>();
        counts.forEach((kind, count) -> all.put(kind, count.sum()));
        return all;
    }

    /** The number of turns that wait for an enquiry, with those of the same people behind them. */
    public int held() {
        return held.getAsInt();
    }

    /** The time from the arrival to the answer for the channel, including the commit. */
    public LatencyHistogram.Seen latency() {
        return latency.seen();
    }
}
