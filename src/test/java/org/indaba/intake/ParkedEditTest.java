package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.intake.ParkedInboundHandlerTest.POISON;
import static org.indaba.intake.ParkedInboundHandlerTest.await;
import static org.indaba.intake.ParkedInboundHandlerTest.failingOnce;
import static org.indaba.intake.ParkedInboundHandlerTest.faulty;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundResult;
import org.indaba.store.RepeatableWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of a message that is parked waits behind it, and a change of one that is stored waits for nothing. */
class ParkedEditTest {
    @TempDir
    Path folder;

    private static Inbound.Edit changed(Sender sender, Inbound.Message message, long order, String text) {
        return new Inbound.Edit(
                Sender.key(order), sender.address(), order, message.messageKey(), message.sentAt().plusSeconds(1), text);
    }

    /** All at one moment of the clock, and under keys whose texts are in another order than they are. */
    @Test
    void the_change_of_what_was_parked_waits_behind_it() throws Exception {
        Sender amina;
        try (LineInProcess line = new LineInProcess(folder, faulty(new IllegalStateException()))) {
            amina = line.begun(5_000_000_001L);
            Inbound.Message poison = Sender.renumbered(amina.says("We oppose it. " + POISON), 99);
            line.receive(poison);
            assertThat(line.receive(changed(amina, poison, 100, "We suport it."))).isEqualTo(new InboundResult.Stored());
            assertThat(line.receive(changed(amina, poison, 1_000, "We support it."))).isEqualTo(new InboundResult.Stored());
            assertThat(line.bubblesOf(amina)).isEmpty();
        }
        try (LineInProcess line = new LineInProcess(folder, faulty(new IllegalStateException()))) {
            line.intake.tryParkedAgain();
            assertThat(line.count(PARKED_INBOUND)).as("the fault is still there").isEqualTo(3);
        }
        try (LineInProcess line = new LineInProcess(folder)) {
            line.intake.tryParkedAgain();
            assertThat(line.bubblesOf(amina)).containsExactly("a: We support it.");
            assertThat(line.count(PARKED_INBOUND)).isZero();
            assertThat(line.said()).contains("CORRECTED");
        }
    }

    @Test
    void it_waits_behind_it_too_where_both_came_at_the_same_time() throws Exception {
        Sender amina;
        try (LineInProcess line = new LineInProcess(folder, faulty(new IllegalStateException()))) {
            amina = line.begun(5_000_000_001L);
            CountDownLatch waiting = new CountDownLatch(1);
            CompletableFuture<Boolean> before = line.database.write("another", db -> await(waiting));
            Inbound.Message poison = amina.says("We oppose it. " + POISON);
            CompletableFuture<Void> all = line.intake.receiveAll(List.of(
                    poison, amina.edits(poison, "We support it."), amina.says("After.")));
            waiting.countDown();
            assertThat(before.thenCombine(all, (went, any) -> went).join()).isTrue();
            assertThat(line.count(PARKED_INBOUND)).isEqualTo(2);
        }
        try (LineInProcess line = new LineInProcess(folder)) {
            line.intake.tryParkedAgain();
            assertThat(line.bubblesOf(amina)).containsExactly("a: We support it.", "a: After.");
        }
    }

    /** The message is stored, and comes again: what fails is its second arrival, which is nothing to wait for. */
    @Test
    void it_waits_for_nothing_where_its_message_is_stored_already() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = line.begun(5_000_000_001L);
            Inbound.Message message = amina.says("We oppose it.");
            line.receive(message);
            Intake intake = failingOnce(line);
            CountDownLatch waiting = new CountDownLatch(1);
            CompletableFuture<Boolean> before = line.database.write(
                    "another", RepeatableWork.of(db -> await(waiting)));
            CompletableFuture<Void> all = intake.receiveAll(List.of(message, amina.edits(message, "We support it.")));
            waiting.countDown();
            assertThat(before.thenCombine(all, (went, any) -> went).join()).isTrue();
            assertThat(line.bubblesOf(amina)).containsExactly("a: We support it.");
            assertThat(line.count(PARKED_INBOUND)).isZero();
        }
    }

    @Test
    void it_goes_with_a_withdrawal_as_well() throws Exception {
        try (LineInProcess line = new LineInProcess(folder, faulty(new IllegalStateException()))) {
            Sender amina = line.begun(5_000_000_001L);
            Inbound.Message poison = amina.says("A " + POISON + " word.");
            line.receive(poison);
            line.receive(amina.edits(poison, "Another word."));
            line.receive(amina.says("/withdraw"));
            line.receive(amina.taps("D:wg-study:"));
            assertThat(line.count(PARKED_INBOUND)).isZero();
        }
    }

    @Test
    void a_change_that_was_made_before_the_one_that_counts_changes_nothing() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = line.begun(5_000_000_001L);
            Inbound.Message message = amina.says("We oppose it.");
            line.receive(message);
            Inbound.Edit earlier = amina.edits(message, "We suport it.");
            line.clock.advance(Duration.ofMinutes(1));
            line.receive(amina.edits(message, "We support it."));
            List<String> said = line.said();
            line.receive(earlier);
            assertThat(line.bubblesOf(amina)).containsExactly("a: We support it.");
            assertThat(line.said()).isEqualTo(said);
        }
    }
}
