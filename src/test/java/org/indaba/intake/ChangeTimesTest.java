package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.jooq.Record;
import org.jooq.TableField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When answers and responses changed, as exports tell it. */
class ChangeTimesTest {
    @TempDir
    Path folder;

    private LineInProcess line;
    private Sender amina;

    @BeforeEach
    void open() throws Exception {
        line = new LineInProcess(folder);
        amina = line.begun(42);
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void an_edited_answer_changed_when_it_was_edited() {
        Inbound.Message message = amina.says("My frist answer");
        line.receive(message);
        line.clock.advance(Duration.ofHours(5));
        Inbound.Edit edit = amina.edits(message, "My first answer");
        line.receive(edit);
        assertThat(at("a", ANSWER.LAST_AT)).isEqualTo(edit.editedAt());
        assertThat(at("a", ANSWER.FIRST_AT)).isEqualTo(message.sentAt());
    }

    @Test
    void an_edit_that_changes_nothing_is_no_change_of_the_answer() {
        Inbound.Message message = amina.says("My answer");
        line.receive(message);
        line.clock.advance(Duration.ofHours(5));
        line.receive(amina.edits(message, "My answer"));
        assertThat(at("a", ANSWER.LAST_AT)).isEqualTo(message.sentAt());
    }

    @Test
    void another_file_is_a_change_of_the_answer() {
        Inbound.Message message = amina.says("Our plan", file("plan.pdf"));
        line.receive(message);
        line.clock.advance(Duration.ofHours(5));
        Inbound.Edit edit = amina.edits(message, "Our plan", file("better.pdf"));
        line.receive(edit);
        assertThat(at("a", ANSWER.LAST_AT)).isEqualTo(edit.editedAt());
    }

    @Test
    void an_answer_changed_when_one_of_its_messages_was_deleted() {
        line.receive(amina.says("One"));
        line.receive(amina.says("Two"));
        line.receive(amina.says("/review"));
        line.receive(amina.says("a"));
        line.clock.advance(Duration.ofHours(5));
        line.receive(amina.says("Delete 1"));
        assertThat(line.bubbles()).containsExactly("a: Two");
        assertThat(at("a", ANSWER.LAST_AT)).isEqualTo(line.clock.instant());
    }

    @Test
    void an_answer_never_changed_before_it_was_first_given() {
        Inbound.Message late = amina.says("Sent before the tap, delivered after it");
        line.clock.advance(Duration.ofMinutes(1));
        line.receive(amina.says("Skip"));
        line.receive(amina.says("Back"));
        Instant skipped = at("a", ANSWER.FIRST_AT);
        line.receive(late);
        assertThat(line.bubbles()).hasSize(1);
        assertThat(at("a", ANSWER.LAST_AT)).isEqualTo(skipped);
    }

    @Test
    void a_response_that_came_late_changed_when_it_was_stored() {
        Sender kofi = new Sender(line, 43);
        line.receive(kofi.says("/start wg-study"));
        line.receive(kofi.says("English"));
        Inbound.Message agrees = kofi.says("I agree");
        line.clock.advance(Duration.ofHours(2));
        Instant download = line.clock.instant();
        line.clock.advance(Duration.ofSeconds(5));
        line.receive(agrees);
        List<Long> changed = line.database.read(db -> db.select(RESPONSE.CONSENTED_AT).from(RESPONSE)
                .where(RESPONSE.UPDATED_AT.ge(download.toEpochMilli())).fetch(RESPONSE.CONSENTED_AT));
        assertThat(changed).containsExactly(agrees.sentAt().toEpochMilli());
    }

    private Instant at(String question, TableField<Record, Long> time) {
        long millis = line.database.read(db ->
                db.select(time).from(ANSWER).where(ANSWER.QUESTION.eq(question)).fetchSingle(time));
        return Instant.ofEpochMilli(millis);
    }

    private static Attachment file(String name) {
        return new Attachment(
                "document", name, Optional.of(name), Optional.of("application/pdf"), OptionalLong.of(name.length()));
    }
}
