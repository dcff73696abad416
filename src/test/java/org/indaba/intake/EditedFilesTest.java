package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.REVISION;
import static org.jooq.impl.DSL.noCondition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.store.encryption.GivenTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that was sent with a file, changed afterwards. */
class EditedFilesTest {
    private static final Attachment PLAN = file("file-1", "plan.pdf", 100);

    @TempDir
    private Path folder;

    private LineInProcess line;
    private Sender amina;
    private Inbound.Message sent;

    @BeforeEach
    void open() throws Exception {
        line = new LineInProcess(folder);
        amina = line.begun(5_000_000_001L);
        sent = amina.says("Our plan.", PLAN);
        line.receive(sent);
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void another_file_takes_the_place_of_the_first() {
        line.receive(amina.edits(sent, "Our plan.", file("file-2", "better.pdf", 200)));

        assertThat(names()).containsExactly("better.pdf");
        assertThat(line.count(REVISION)).as("the caption was not changed").isZero();
        assertThat(line.count(MEDIA)).isOne();
    }

    @Test
    void a_changed_caption_leaves_the_file_and_keeps_the_earlier_words() {
        line.receive(amina.edits(sent, "Our plan, explained.", PLAN));

        assertThat(line.bubbles()).containsExactly("a: Our plan, explained.");
        assertThat(names()).containsExactly("plan.pdf");
        assertThat(line.count(REVISION)).isOne();
    }

    @Test
    void an_edit_that_a_bot_cannot_see_changes_nothing_and_says_nothing() {
        int before = line.count(OUTBOX);

        line.receive(amina.edits(sent, "Our plan.", PLAN));
        line.receive(amina.edits(sent, "Our plan.", file("file-1-written-anew", "plan.pdf", 100)));

        assertThat(line.count(OUTBOX)).isEqualTo(before);
        assertThat(line.count(BUBBLE)).isOne();
        assertThat(names()).containsExactly("plan.pdf");
    }

    private List<String> names() {
        return line.database.read(db -> GivenTexts.of(db, MEDIA.NAME, noCondition()));
    }

    private static Attachment file(String reference, String name, long bytes) {
        return new Attachment(
                "document", reference, Optional.of(name), Optional.of("application/pdf"), OptionalLong.of(bytes));
    }
}
