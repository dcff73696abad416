package org.indaba.simulation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done, counted. */
final class Figures {
    enum Kind {
        SEEDS, TURNS, UPDATES, BUBBLES, SENDS, ALONG, FAULTS, RESTARTS, DUPLICATES, JUMPS, UNASKED, WITHDRAWALS, STORED, LOST,
        DOUBLED, PARKED, QUESTIONS, ON_PAGES, REPLIES, KEPT_REPLIES, UPLOADS, INVITATIONS, LAUNCHES
    }

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    void count(Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    long of(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Such as {@code seeds 2,000, turns 400,000}. */
    String told() {
        return Stream.of(Kind.values())
                .map(each -> String.format(Locale.ROOT, "%s %,d", each.name().toLowerCase(Locale.ROOT).replace('_', ' '), of(each)))
                .collect(Collectors.joining(", "));
    }

    void add(Figures others) {
        others.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
    }
}
