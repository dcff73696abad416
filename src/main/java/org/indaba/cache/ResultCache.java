package org.indaba.cache;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Results whose computation grows with what is stored. Whoever asks while one is computed shares it. One that took long is
 * kept in proportion to the time it took, so that however often somebody asks, a tenth of a processor is spent on it; when
 * it has grown old it still serves for a while, and is computed anew meanwhile. One that took a moment is never kept.
 */
public final class ResultCache<K, V> {
    /** What takes less is computed whenever somebody asks. */
    static final Duration MOMENT = Duration.ofMillis(100);

    /** For how many times its computation's time a result is as good as new. */
    static final int FRESH = 9;

    /** How long a result that is not as good as new may still serve. */
    static final Duration STALE = Duration.ofMinutes(5);

    private record Kept<T>(T value, long at, long took) {
        long freshUntil() {
            return at + FRESH * took;
        }
    }

    private final Function<K, V> computation;
    private final Executor executor;
    private final LongSupplier nanos;
    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final Map<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    /** @param nanos a clock that only goes forward */
    public ResultCache(Function<K, V> computation, Executor executor, LongSupplier nanos) {
        this.computation = computation;
        this.executor = executor;
        this.nanos = nanos;
    }

    /** A result that is kept; waits for nothing. */
    public Optional<V> known(K key) {
        long now = nanos.getAsLong();
        kept.values().removeIf(each -> now - each.freshUntil() > STALE.toNanos());
        Optional<Kept<V>> found = Optional.ofNullable(kept.get(key));
        if (found.filter(each -> now - each.freshUntil() > 0).isPresent()) {
            compute(key);
        }
        return found.map(Kept::value);
    }

    /** A result that is kept, or is computed. Fails as the computation does, and where too many wait for theirs. */
    public CompletableFuture<V> find(K key) {
        return known(key).map(CompletableFuture::completedFuture).orElseGet(() -> compute(key));
    }

    private CompletableFuture<V> compute(K key) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> other = running.putIfAbsent(key, mine);
        if (other != null) {
            return other;
        }
        try {
            executor.execute(() -> compute(key, mine));
        } catch (RuntimeException | Error e) {
            running.remove(key);
            mine.completeExceptionally(e);
        }
        return mine;
    }

    private void compute(K key, CompletableFuture<V> mine) {
        try {
            long began = nanos.getAsLong();
            V value = computation.apply(key);
            long took = nanos.getAsLong() - began;
            if (took >= MOMENT.toNanos()) {
                kept.put(key, new Kept<>(value, began + took, took));
            }
            running.remove(key);
            mine.complete(value);
        } catch (RuntimeException | Error e) {
            running.remove(key);
            mine.completeExceptionally(e);
        }
    }
}
