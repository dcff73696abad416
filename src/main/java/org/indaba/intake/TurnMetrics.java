package org.indaba.intake;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import org.indaba.latency.LatencyHistogram;

/** How many turns came by each channel, how they ended, and how long they took. */
public final class TurnMetrics {
    /** How a turn ended. */
    public enum Outcome {
        /** Stored, with all that follows from it. */
        STORED,
        /** It had been stored before. */
        DUPLICATE,
        /** It could not be decided about, and is kept until the next start. */
        SET_ASIDE,
        /** Whoever sent it is told to send again. */
        NOT_STORED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Of all turns of a channel that ended so. */
    public record Kind(String channel, Outcome outcome) {}

    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();
    private final LatencyHistogram latency = new LatencyHistogram();
    private final IntSupplier held;

    /** @param held how many wait, as {@link #held()} tells it */
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

    /** By channel and outcome; what never happened is left out. */
    public Map<Kind, Long> all() {
        Map<Kind, Long> all = new ConcurrentHashMap<>();
        counts.forEach((kind, count) -> all.put(kind, count.sum()));
        return all;
    }

    /** Those that wait for what is read over a whole consultation, and those of the same people behind them. */
    public int held() {
        return held.getAsInt();
    }

    /** From the arrival to the answer that the channel gets, the commit included. */
    public LatencyHistogram.Seen latency() {
        return latency.seen();
    }
}
