package org.indaba.outbox.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers chats that must not be called for a while, because the channel asked for it or because of their pace. Beyond
 * the limit the channel's pause is only in its row, which still keeps its place: only something more urgent could be called
 * too early, and would be told to wait again.
 */
public final class ChatPauses {
    public static final int MOST = 1_000;

    private final Map<Long, Instant> until = new ConcurrentHashMap<>();

    public void add(long address, Instant end) {
        if (until.size() < MOST) {
            until.merge(address, end, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** The clock was set back by this much: pauses do not last longer for it. */
    public void setBack(Duration back) {
        until.replaceAll((address, end) -> end.minus(back));
    }

    public boolean isFull() {
        return until.size() >= MOST;
    }

    /** The end of the current pause, where there is one. */
    public Optional<Instant> of(long address, Instant now) {
        return Optional.ofNullable(until.get(address)).filter(now::isBefore);
    }

    /** The addresses with a pause now. Pauses that are over are dropped. */
    public Set<Long> on(Instant now) {
        until.values().removeIf(end -> !now.isBefore(end));
        return Set.copyOf(until.keySet());
    }

    public Optional<Instant> earliest() {
        return until.values().stream().min(Instant::compareTo);
    }
}
