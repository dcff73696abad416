package org.indaba.outbox.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chats that must be left alone for a while: by the channel's wish, or because of their pace. Beyond the limit the
 * channel's wish is not remembered here and lives in its row alone, which still keeps its place: only something more
 * urgent could be called too early, and would be told to wait again.
 */
public final class ChatPauses {
    public static final int MOST = 1_000;

    private final Map<Long, Instant> until = new ConcurrentHashMap<>();

    public void add(long address, Instant end) {
        if (until.size() < MOST) {
            until.merge(address, end, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** The clock was set back: each lasts as long as it would have. */
    public void setBack(Duration back) {
        until.replaceAll((address, end) -> end.minus(back));
    }

    public boolean isFull() {
        return until.size() >= MOST;
    }

    /** The end of the pause, where one is on. */
    public Optional<Instant> of(long address, Instant now) {
        return Optional.ofNullable(until.get(address)).filter(now::isBefore);
    }

    /** The addresses to leave alone now. Forgets the pauses that are over. */
    public Set<Long> on(Instant now) {
        until.values().removeIf(end -> !now.isBefore(end));
        return Set.copyOf(until.keySet());
    }

    public Optional<Instant> earliest() {
        return until.values().stream().min(Instant::compareTo);
    }
}
