package org.indaba.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundResult;
import org.indaba.channel.Outbound;
import org.indaba.intake.LineInProcess;
import org.indaba.intake.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes along with the answer to an update, and what waits in the outbox. */
class WebhookReplyCallTest {
    @TempDir
    Path folder;

    private LineInProcess line;
    private Sender amina;

    @BeforeEach
    void open() throws Exception {
        line = new LineInProcess(folder);
        amina = line.begun(5_000_000_001L);
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void the_reaction_to_an_answer_goes_along_and_waits_in_no_outbox() {
        Inbound.Message message = amina.says("Water first.");
        assertThat(answered(message)).isEqualTo(new InboundResult.Stored(reaction(message)));
        assertThat(reactionsThatWait()).isZero();
        assertThat(line.bubblesOf(amina)).containsExactly("a: Water first.");
    }

    @Test
    void an_answer_that_comes_again_gets_its_reaction_again() {
        Inbound.Message message = amina.says("Water first.");
        line.receive(message);
        assertThat(answered(message)).isEqualTo(new InboundResult.Duplicate(reaction(message)));
    }

    @Test
    void a_value_that_comes_again_gets_no_reaction_as_it_got_none() throws Exception {
        line.close();
        line = new LineInProcess(
                Files.createDirectory(folder.resolve("season")), LineInProcess.hearing(), Path.of("src/test/resources/simulation"));
        amina = new Sender(line, 5_000_000_002L);
        Stream.of("/start season", "English", "I agree", "Skip", "Skip", "Skip", "It was good.", "Next")
                .forEach(each -> line.receive(amina.says(each)));
        Inbound.Message chosen = amina.says("Maize");
        assertThat(answered(chosen)).isEqualTo(new InboundResult.Stored());
        assertThat(line.bubblesOf(amina)).contains("crop: maize");
        assertThat(answered(chosen)).isEqualTo(new InboundResult.Duplicate());
    }

    @Test
    void an_answer_that_was_deleted_with_all_others_gets_no_reaction_when_it_comes_again() {
        Inbound.Message message = amina.says("Water first.");
        List.of(message, amina.says("/withdraw"), amina.taps("D:wg-study:")).forEach(line::receive);
        assertThat(answered(message)).isEqualTo(new InboundResult.Duplicate());
    }

    @Test
    void who_goes_on_has_the_buttons_taken_off_along_and_the_next_question_sent() {
        line.receive(amina.says("Water first."));
        amina.isShown(77);
        int before = line.count(OUTBOX);
        assertThat(answered(amina.says("Next")))
                .isEqualTo(new InboundResult.Stored(Optional.of(new Outbound.ClearButtons("77"))));
        assertThat(line.said().get(line.said().size() - 1)).isNotEmpty();
        assertThat(line.count(OUTBOX)).as("the receipt that waited gave way to the question").isEqualTo(before);
    }

    @Test
    void nothing_goes_along_to_a_chat_that_may_not_be_called_and_the_reaction_waits() {
        line.mayPass.set(false);
        Inbound.Message message = amina.says("Water first.");
        assertThat(answered(message)).isEqualTo(new InboundResult.Stored());
        assertThat(reactionsThatWait()).isEqualTo(1);
        assertThat(answered(message)).isEqualTo(new InboundResult.Duplicate());
    }

    @Test
    void nothing_goes_along_with_a_poll() {
        line.receive(amina.says("Water first."));
        assertThat(reactionsThatWait()).isEqualTo(1);
    }

    private InboundResult answered(Inbound inbound) {
        return line.intake.receiveAnswered(inbound).join();
    }

    private static Optional<Outbound> reaction(Inbound.Message message) {
        return Optional.of(new Outbound.Reaction(message.messageKey()));
    }

    private int reactionsThatWait() {
        return line.database.read(db -> db.fetchCount(OUTBOX, OUTBOX.KIND.eq("reaction")));
    }
}
