package org.indaba.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However often somebody asks for what takes long, it is computed a tenth of the time. */
class ResultCacheTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final AtomicInteger computed = new AtomicInteger();
    private Duration takes = Duration.ofSeconds(6);
    private long nanos;
    private final ResultCache<String, Integer> cache = new ResultCache<>(
            key -> {
                nanos += takes.toNanos();
                return computed.incrementAndGet();
            },
            work::add, () -> nanos);

    private void works() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private int asks() {
        CompletableFuture<Integer> asked = cache.find("a");
        works();
        return asked.join();
    }

    @Test
    void a_hundred_who_ask_at_once_share_one_computation() {
        List<CompletableFuture<Integer>> all = IntStream.range(0, 100).mapToObj(i -> cache.find("a")).toList();
        works();
        assertThat(all).allSatisfy(each -> assertThat(each).isCompletedWithValue(1));
        assertThat(computed).hasValue(1);
    }

    @Test
    void what_takes_a_moment_is_computed_whenever_somebody_asks() {
        takes = ResultCache.MOMENT.minusNanos(1);
        assertThat(asks()).isEqualTo(1);
        assertThat(cache.known("a")).isEmpty();
        assertThat(asks()).isEqualTo(2);
    }

    @Test
    void what_took_long_is_kept_for_nine_times_as_long() {
        assertThat(asks()).isEqualTo(1);
        nanos += takes.multipliedBy(ResultCache.FRESH).toNanos();
        assertThat(asks()).isEqualTo(1);
        assertThat(computed).hasValue(1);
    }

    @Test
    void what_has_grown_old_serves_while_it_is_computed_anew() {
        asks();
        nanos += takes.multipliedBy(ResultCache.FRESH).toNanos() + 1;
        assertThat(cache.find("a")).isCompletedWithValue(1);
        works();
        assertThat(cache.known("a")).contains(2);
    }

    @Test
    void what_is_too_old_serves_nobody() {
        asks();
        nanos += takes.multipliedBy(ResultCache.FRESH).plus(ResultCache.STALE).toNanos() + 1;
        assertThat(cache.known("a")).isEmpty();
        assertThat(asks()).isEqualTo(2);
    }

    @Test
    void a_computation_that_fails_fails_those_who_wait_and_nobody_else() {
        AtomicInteger tries = new AtomicInteger();
        ResultCache<String, String> faulty = new ResultCache<>(
                key -> {
                    if (tries.getAndIncrement() == 0) {
                        throw new StackOverflowError();
                    }
                    return "sound";
                },
                Runnable::run, () -> 0);
        assertThatThrownBy(() -> faulty.find("a").join()).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(faulty.find("a")).isCompletedWithValue("sound");
    }

    @Test
    void where_too_many_wait_the_next_is_told_so() {
        ResultCache<String, String> full = new ResultCache<>(
                key -> "never",
                refused -> {
                    throw new RejectedExecutionException("full");
                },
                () -> 0);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> full.find("a").join()).hasCauseInstanceOf(RejectedExecutionException.class);
        }
    }
}
