package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.indaba.channel.InboundResult;
import org.indaba.coordination.Enquiry;
import org.indaba.coordination.EnquiryResult;
import org.indaba.intake.context.TurnResult;
import org.junit.jupiter.api.Test;

/** Whatever becomes of what a turn lacks, those behind it are not held for ever. */
class DeferredTurnsTest {
    private static final Enquiry FIGURES = new Enquiry.OfFigures("wg-study");

    private CompletableFuture<EnquiryResult> finding = new CompletableFuture<>();
    private final List<String> done = new ArrayList<>();
    private final DeferredTurns turns = new DeferredTurns(any -> Optional.empty(), any -> {
        if (finding == null) {
            throw new OutOfMemoryError("planted");
        }
        return finding;
    });

    private CompletableFuture<Optional<TurnResult>> comes(String name, boolean lacking) {
        return turns.carryOut("lookup", turn -> CompletableFuture.completedFuture(Optional.of(turn.inOrder(() -> {
            if (lacking && turn.known(FIGURES).isEmpty()) {
                return new TurnAttempt.Lacks(FIGURES);
            }
            done.add(name);
            return new TurnAttempt.Ended(new TurnResult(new InboundResult.Stored()));
        }))));
    }

    @Test
    void those_behind_go_on_in_order_when_it_is_known() {
        comes("figures", true);
        comes("second", false);
        comes("third", true);
        assertThat(turns.count()).isEqualTo(3);
        finding.complete(EnquiryResult.NONE);
        assertThat(done).containsExactly("figures", "second", "third");
        assertThat(turns.count()).isZero();
    }

    @Test
    void those_behind_go_on_where_asking_for_it_breaks_down() {
        finding = null;
        assertThat(comes("figures", true)).isCompletedExceptionally();
        assertThat(turns.count()).as("held").isZero();
        assertThat(comes("second", false)).isCompleted();
        assertThat(done).containsExactly("second");
    }

    @Test
    void those_behind_go_on_where_it_cannot_be_known() {
        CompletableFuture<Optional<TurnResult>> figures = comes("figures", true);
        comes("second", false);
        finding.completeExceptionally(new OutOfMemoryError("planted"));
        assertThat(figures).isCompletedExceptionally();
        assertThat(done).containsExactly("second");
        assertThat(turns.count()).isZero();
    }

    @Test
    void one_person_has_a_hundred_turns_behind_and_the_next_is_to_come_again() {
        comes("figures", true);
        for (int i = 0; i < 100; i++) {
            comes("behind", false);
        }
        assertThat(comes("one more", false)).isCompletedExceptionally();
        finding.complete(EnquiryResult.NONE);
        assertThat(done).hasSize(101).doesNotContain("one more");
    }
}
