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
 * Caches results whose computation grows with the amount of stored data. Callers who ask while a result is computed share
 * it. A result that took long is kept in proportion to that time, so that no matter how often somebody asks, a tenth of a
 * processor is used; an old one is still returned for a while, and computed anew meanwhile. A result that was quick is
 * never kept.
 */
public final class ResultCache<K, V> {
    /** A result that takes less than this is computed whenever somebody asks. */
    static final Duration MOMENT = Duration.ofMillis(100);

    /** A result counts as fresh for this many times the time of its computation. */
    static final int FRESH = 9;

    /** How long a result that is not fresh may still be returned. */
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

    /** @param nanos a monotonic clock */
    public ResultCache(Function<K, V> computation, Executor executor, LongSupplier nanos) {
        this.computation = computation;
        this.executor = executor;
        this.nanos = nanos;
    }

    /** Returns a cached result without waiting. */
    public Optional<V> known(K key) {
        long now = nanos.getAsLong();
        kept.values().removeIf(each -> now - each.freshUntil() > STALE.toNanos());
        Optional<Kept<V>> found = Optional.ofNullable(kept.get(key));
        if (found.filter(each -> now - each.freshUntil() > 0).isPresent()) {
            compute(key);
        }
        return found.map(Kept::value);
    }

    /** Returns a cached result, or computes it. It fails as the computation does, and where too many callers wait. */
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
