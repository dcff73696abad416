package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indaba.phrases.Phrasebook;
import org.indaba.rehearsal.Dialogue;
import org.indaba.rehearsal.Transcript;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.Postgres;
import org.indaba.store.SqliteTemplate;
import org.indaba.store.engine.postgres.PostgresDatabase;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dialogues go through the real turn, the database and the outbox as they are written, and store the same. */
class StoredDialogueTest {
    private static final Phrasebook PHRASES = Phrasebook.packed();

    static Stream<Path> dialogues() {
        return Dialogue.files();
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void a_dialogue_goes_through_the_store_as_it_is_written(Path file, @TempDir Path folder) throws Exception {
        plays(file, SqliteDatabase.open(SqliteTemplate.at(folder.resolve("dialogue.db"))));
    }

    /** Every sixth of them, as many as a run of all tests has time for; all of them at night ({@code -Dtested.on=postgres}). */
    static Stream<Path> someDialogues() {
        List<Path> all = Dialogue.files().toList();
        int step = Databases.ON_POSTGRES ? 1 : 6;
        return IntStream.range(0, all.size()).filter(each -> each % step == 0).mapToObj(all::get);
    }

    @ParameterizedTest
    @MethodSource("someDialogues")
    void a_dialogue_is_the_same_on_postgresql(Path file, @TempDir Path folder) throws Exception {
        plays(file, PostgresDatabase.open(Postgres.migrated(), folder.resolve("person-keys.db")));
    }

    private static void plays(Path file, Database database) throws Exception {
        Dialogue dialogue = Dialogue.read(file, PHRASES);
        List<String> lines = new ArrayList<>(dialogue.head());
        lines.add("");
        try (StoredPerformance performance = new StoredPerformance(dialogue, PHRASES, database)) {
            for (Transcript.Played played : dialogue.acts()) {
                if (!played.burst()) {
                    lines.addAll(performance.settle());
                }
                lines.add((played.burst() ? ">> " : "> ") + played.written());
                lines.addAll(performance.play(played.act(), played.burst()));
            }
            lines.addAll(performance.settle());
            lines.add("");
            lines.add("= messages from the bot: " + performance.messages());
            lines.addAll(performance.stored());
        }
        assertThat(String.join("\n", lines) + "\n").isEqualTo(Files.readString(file));
    }
}
