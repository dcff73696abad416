package org.indaba.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What requests hold together. */
class MemoryBudgetTest {
    private final MemoryBudget budget = new MemoryBudget(1_000);

    @Test
    void what_does_not_fit_is_not_taken_and_what_was_taken_is_given_back_once() {
        MemoryLease one = budget.lease();
        MemoryLease other = budget.lease();
        assertThat(one.take(600)).isTrue();
        assertThat(other.take(401)).isFalse();
        assertThat(other.take(400)).isTrue();
        assertThat(budget.taken()).isEqualTo(1_000);
        assertThat(budget.refused()).isOne();
        one.close();
        one.close();
        assertThat(budget.taken()).isEqualTo(400);
        assertThat(other.take(Long.MAX_VALUE)).as("more than there is memory").isFalse();
        other.close();
        assertThat(budget.taken()).isZero();
    }

    @Test
    void half_of_it_is_kept_for_what_requests_cannot_do_without() {
        try (MemoryLease greedy = budget.lease(); MemoryLease modest = budget.lease()) {
            assertThat(greedy.takeSpare(500)).isTrue();
            assertThat(greedy.takeSpare(1)).isFalse();
            assertThat(modest.take(500)).isTrue();
            assertThat(modest.take(1)).isFalse();
        }
    }

    @Test
    void it_is_an_eighth_of_the_heap() {
        assertThat(MemoryBudget.ofHeap().most()).isEqualTo(Runtime.getRuntime().maxMemory() / 8);
    }

    @Test
    void many_at_once_never_hold_more_and_leave_nothing() {
        AtomicLong most = new AtomicLong();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            SplittableRandom chance = new SplittableRandom(thread);
            all.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 20_000; i++) {
                    try (MemoryLease lease = budget.lease()) {
                        boolean taken = lease.take(chance.nextInt(1, 700)) | lease.takeSpare(chance.nextInt(1, 400));
                        most.accumulateAndGet(taken ? budget.taken() : 0, Math::max);
                    }
                }
            }));
        }
        all.forEach(CompletableFuture::join);
        assertThat(most.get()).isBetween(1L, 1_000L);
        assertThat(budget.taken()).isZero();
        assertThat(budget.refused()).as("it was full now and then").isPositive();
    }
}
