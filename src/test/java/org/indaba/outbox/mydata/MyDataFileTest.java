package org.indaba.outbox.mydata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.REVISION;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.indaba.agenda.Agenda;
import org.indaba.channel.Outbound;
import org.indaba.configuration.CatalogFolder;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.export.Rows;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.store.Databases;
import org.indaba.store.OpenDatabase;
import org.indaba.store.StorageException;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.response.ResponseTable;
import org.indaba.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MyDataFileTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final long AMINA = 7;
    private static final Pattern MARK = Pattern.compile("<[a-z]+ [0-9]+>");

    @TempDir
    Path folder;

    private OpenDatabase database;
    private MyDataFile file;
    private final List<String> marks = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        database = Databases.open(folder.resolve("indaba.db"));
        Agenda agenda = Agenda.bring(database, CatalogFolder.read(Path.of("config")), NOW);
        Phrasebook phrases = Phrasebook.packed();
        ConsultationDirectory desk = agenda.desk(phrases.languages());
        file = new MyDataFile(
                phrases, database, new Vault(new byte[32]), () -> desk, () -> NOW, 35, folder.resolve("outgoing"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Messages of each length around that of a slice, some at one time, some with more earlier wordings than a slice has. */
    private void give(int messages, int length) {
        database.write("test", db -> {
            Rows rows = new Rows(db);
            rows.response(AMINA, "wg-study").answer(AMINA, "a", "answered").answer(AMINA, "b", "skipped");
            for (int i = 0; i < messages; i++) {
                String text = mark("said", i) + "ж".repeat(i % 3 == 0 ? length : i);
                int revisions = i % 5 == 0 ? 4 : 0;
                long bubble = rows.bubble(AMINA, "a", 1_000 + i / 3, i / 2, text, revisions);
                for (int number = 1; number <= revisions; number++) {
                    db.insertInto(REVISION)
                            .set(REVISION.BUBBLE_ID, bubble)
                            .set(REVISION.NUMBER, number)
                            .set(REVISION.CONTENT, ColumnCipher.of(db).keep(
                                    KeyOwner.IDENTITY, AMINA, mark("before", i * 10 + number) + "з".repeat(length)))
                            .set(REVISION.REPLACED_AT, 0L)
                            .execute();
                }
            }
            return null;
        }).join();
    }

    private String mark(String what, int number) {
        String mark = "<" + what + " " + number + ">";
        marks.add(mark);
        return mark;
    }

    private static List<String> marks(String text) {
        List<String> found = new ArrayList<>();
        for (Matcher each = MARK.matcher(text); each.find(); ) {
            found.add(each.group());
        }
        return found;
    }

    @Test
    void every_message_and_every_earlier_wording_stands_in_it_once_and_in_order() throws IOException {
        give(40, 9_000);

        String text = written();

        assertThat(marks(text)).isEqualTo(marks);
        assertThat(text).startsWith("\uFEFFWhat is held about you").contains("You skipped this question.")
                .endsWith("may be in backups for up to 35 more days.\n\n");
        assertThat(text.chars().filter(each -> each == 'ж').count()).isEqualTo(
                Stream.iterate(0, i -> i + 1).limit(40).mapToLong(i -> i % 3 == 0 ? 9_000 : i).sum());
    }

    @Test
    void a_small_one_is_held_in_memory_and_no_file_is_left() throws IOException {
        give(3, 100);

        Outbound.File small = (Outbound.File) file.of(AMINA, Language.ENGLISH);

        assertThat(new String(small.bytes(), StandardCharsets.UTF_8)).isEqualTo(written());
        assertThat(small.caption()).isEqualTo("Everything that is held about you.");
        assertThat(folder.resolve("outgoing")).doesNotExist();
    }

    @Test
    void a_large_one_is_a_file_with_the_same_words() throws IOException {
        give(40, 9_000);

        Outbound.Stored large = (Outbound.Stored) file.of(AMINA, Language.ENGLISH);

        assertThat(Files.size(large.file())).isGreaterThan(SpilledFile.IN_MEMORY);
        assertThat(Files.readString(large.file())).isEqualTo(written());
        assertThat(large.name()).isEqualTo("my-data.txt");
        assertThat(large.file()).hasParent(folder.resolve("outgoing"));
    }

    @Test
    void what_is_deleted_while_it_is_read_ends_it() {
        give(40, 9_000);
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (before.size() == 0) {
                    withdraw();
                }
                before.write(bytes, from, length);
            }
        };

        assertThatThrownBy(() -> file.write(AMINA, Language.ENGLISH, out)).isInstanceOf(StorageException.class);
        assertThat(marks(before.toString(StandardCharsets.UTF_8)).size()).isLessThan(marks.size());
    }

    @Test
    void of_one_that_could_not_be_made_no_file_is_left() throws IOException {
        give(40, 9_000);
        // a question to a human that nobody took back and that has no words: read when the file is on the disk already
        database.write("test", db -> db.insertInto(HELP_QUESTION)
                .set(HELP_QUESTION.ID, 1L)
                .set(HELP_QUESTION.RESPONSE_ID, AMINA)
                .set(HELP_QUESTION.ADDRESS_ID, AMINA)
                .set(HELP_QUESTION.MESSAGE_KEY, "1")
                .set(HELP_QUESTION.ASKED_AT, 0L)
                .execute()).join();

        assertThatThrownBy(() -> file.of(AMINA, Language.ENGLISH)).isInstanceOf(NullPointerException.class);
        try (Stream<Path> left = Files.list(folder.resolve("outgoing"))) {
            assertThat(left).isEmpty();
        }
    }

    private void withdraw() {
        database.write("test", db -> {
            ResponseTable.withdraw(db, AMINA, NOW);
            return null;
        }).join();
    }

    private String written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(AMINA, Language.ENGLISH, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
