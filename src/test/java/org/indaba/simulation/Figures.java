package org.indaba.simulation;

import java.util.EnumMap;
import java.util.Map;

/** What was done, counted. */
final class Figures {
    enum Kind { SEEDS, TURNS, UPDATES, BUBBLES, SENDS, FAULTS, RESTARTS, WITHDRAWALS, JUMPS, UNASKED, ACTS, DUPLICATES }

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    void count(Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    long of(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    void add(Figures others) {
        others.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
    }
}
