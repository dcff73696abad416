package org.indaba.channel.webchat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts wrong codes by who tried them, in memory: a restart forgives, 130 bits do not need more. */
final class Tries {
    private record Tried(int wrong, Instant last) {}

    private final Map<String, Tried> byWhom = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tried> eldest) {
            return size() > Limits.MOST_REMEMBERED;
        }
    };

    /** How long they have to wait, if they do. */
    synchronized Optional<Duration> wait(Instant now, String... whom) {
        Optional<Duration> longest = Optional.empty();
        for (String each : whom) {
            Tried tried = current(each, now);
            if (tried.wrong >= Limits.MOST_WRONG_CODES) {
                Duration left = Duration.between(now, tried.last.plus(Limits.WRONG_CODES_WAIT));
                longest = longest.filter(other -> other.compareTo(left) > 0).or(() -> Optional.of(left));
            }
        }
        return longest;
    }

    synchronized void wrong(Instant now, String... whom) {
        for (String each : whom) {
            byWhom.put(each, new Tried(current(each, now).wrong + 1, now));
        }
    }

    private Tried current(String whom, Instant now) {
        Tried tried = byWhom.getOrDefault(whom, new Tried(0, now));
        return tried.last.plus(Limits.WRONG_CODES_WAIT).isAfter(now) ? tried : new Tried(0, now);
    }
}
