package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.InboundResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a week without updates Telegram goes on at a random id (Bot API, Update), which may have been another one's. */
class ReusedIdTest {
    @TempDir
    Path folder;

    private LineInProcess line;
    private Sender amina;
    private Sender brahim;

    @BeforeEach
    void open() throws Exception {
        line = new LineInProcess(folder);
        amina = line.begun(5_000_000_001L);
        brahim = line.begun(5_000_000_002L);
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void an_answer_whose_id_was_another_update_s_long_ago_is_stored() {
        Inbound.Message first = amina.says("Water first.");
        line.receive(first);
        line.clock.advance(Duration.ofDays(8));
        Inbound.Message later = Sender.renumbered(brahim.says("Roads first."), first.order());
        assertThat(line.receive(later)).isInstanceOf(InboundResult.Stored.class);
        assertThat(line.receive(later)).as("the same once more").isInstanceOf(InboundResult.Duplicate.class);
        assertThat(line.bubblesOf(brahim)).containsExactly("a: Roads first.");
        assertThat(line.bubblesOf(amina)).containsExactly("a: Water first.");
    }

    @Test
    void what_telegram_still_holds_is_the_same_update() {
        Inbound.Message first = amina.says("Water first.");
        line.receive(first);
        line.clock.advance(Duration.ofHours(25));
        assertThat(line.receive(first)).isInstanceOf(InboundResult.Duplicate.class);
    }

    @Test
    void an_answer_that_comes_again_after_the_clock_was_set_forward_by_a_month_is_stored_once() {
        Inbound.Message first = amina.says("Water first.");
        line.receive(first);
        line.clock.advance(Duration.ofDays(30));
        assertThat(line.receive(first)).isInstanceOf(InboundResult.Duplicate.class);
        assertThat(line.bubblesOf(amina)).containsExactly("a: Water first.");
    }

    @Test
    void a_form_that_is_sent_again_after_months_is_the_same_form() {
        Inbound.Message said = amina.says("Water first.");
        Inbound.Message form = new Inbound.Message(
                new InboundKey("web", "", "form 1"), new Address("web", "", "page"),
                1, "form 1", 1, Instant.ofEpochSecond(line.clock.instant().getEpochSecond()), Optional.of("en"),
                said.text(), List.of());
        line.receive(form);
        line.clock.advance(Duration.ofDays(60));
        assertThat(line.receive(form)).isInstanceOf(InboundResult.Duplicate.class);
    }
}
