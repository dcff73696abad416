package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.STORED_FILE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.channel.Inbound;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.filecheck.FileChecks;
import org.indaba.media.MediaFetcher;
import org.indaba.media.OversizeNoted;
import org.indaba.store.OpenDatabase;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a withdrawal leaves in the data directory: no byte of what the person gave. */
@Timeout(120)
class ErasureTest {
    private static final String SHARED = "canary-shared-bytes";
    private static final String OWN = "canary-own-bytes";
    private static final List<String> PLAIN = List.of(
            "canary-text", "canary-before-edit", "canary-after-edit", "canary-caption", "canary-file-name", OWN);
    private static final List<String> SEALED =
            List.of("canary-file-id", "canary-name", "canary-organization", "5000000001");

    @TempDir
    Path folder;

    private LineInProcess line;
    private MediaFetcher fetcher;
    private Sender amina;
    private Sender other;
    private Inbound.Message first;

    @BeforeEach
    void open() throws Exception {
        line = new LineInProcess(folder);
        fetcher = new MediaFetcher(
                line.database, line.vault, List.of(new ByReference()), line.files, line.removal, line.clock,
                RandomGenerator.getDefault(), new OversizeNoted(), FileChecks.NONE);
        fetcher.start();
        amina = line.begun(5_000_000_001L);
        other = line.begun(5_000_000_002L);
    }

    @AfterEach
    void close() {
        fetcher.stop();
        line.close();
    }

    @Test
    void no_byte_of_what_was_given_is_left_and_nothing_late_brings_it_back() throws Exception {
        answers();
        Inbound.Message late = amina.says("canary-text, late");
        withdraws();
        clean();

        line.receive(late);
        line.receive(first);
        line.receive(amina.edits(first, "canary-after-edit"));
        line.receive(Sender.renumbered(first, 99));
        line.database.write("", db -> null).join();
        line.database.eraseTraces();
        clean();
        assertThat(line.bubblesOf(amina)).isEmpty();
        assertThat(line.bubblesOf(other)).containsExactly("a: The same file.");
        assertThat(holding(SHARED)).as("the other person's file stays").hasSize(1);
        assertThat(line.count(MEDIA)).isEqualTo(1);
        assertThat(line.count(STORED_FILE)).isEqualTo(1);
    }

    @Test
    void a_crash_right_after_the_withdrawal_leaves_no_byte_either_once_it_runs_again() throws Exception {
        answers();
        Path crashed = Files.createDirectory(folder.resolve("crashed"));
        line.database.keepTraces(true);
        withdraws();
        for (String name : List.of("indaba.db", "indaba.db-wal")) {
            Files.copy(folder.resolve(name), crashed.resolve(name));
        }
        assertThat(holding(crashed, "canary-text")).as("the log that the crash left holds it").isNotEmpty();

        try (OpenDatabase again = SqliteDatabase.open(crashed.resolve("indaba.db"))) {
            again.write("", db -> null).join();
            await().until(() -> PLAIN.stream().allMatch(each -> holding(crashed, each).isEmpty()));
        }
    }

    @Test
    void the_log_is_cut_for_a_name_that_is_taken_back_and_not_for_one_that_was_never_given() {
        Stream.of("One point.", "Next", "Skip", "Skip", "Skip", "Skip").forEach(each -> line.receive(amina.says(each)));

        line.receive(amina.says("Anonymous"));
        assertThat(line.database.erasures()).as("nobody has given a name").isZero();

        Stream.of("/review", "Publication", "With my name", "canary-name", "canary-organization")
                .forEach(each -> line.receive(amina.says(each)));
        assertThat(line.database.erasures()).as("a name was given").isZero();
        Stream.of("Publication", "Anonymous").forEach(each -> line.receive(amina.says(each)));
        assertThat(line.database.erasures()).as("a name was taken back").isEqualTo(1);
        int named = line.database.read(db -> db.fetchCount(RESPONSE, RESPONSE.NAME_SEALED.isNotNull()));
        assertThat(named).isZero();
    }

    /** Everything that a person can give: words, corrections, files, captions, a name. */
    private void answers() {
        first = amina.says("canary-text".repeat(300));
        line.receive(first);
        Inbound.Message second = amina.says("canary-before-edit");
        line.receive(second);
        line.receive(amina.edits(second, "canary-after-edit"));
        line.receive(amina.says("canary-caption", file(OWN, "canary-file-name.pdf")));
        line.receive(amina.says("", file(SHARED, "canary-file-name-2.pdf")));
        line.receive(other.says("The same file.", file(SHARED, "theirs.pdf")));
        Stream.of("Next", "Skip", "Skip", "Skip", "Skip", "With my name", "canary-name", "canary-organization")
                .forEach(each -> line.receive(amina.says(each)));
        fetcher.wake();
        await().until(() -> line.database.read(db -> db.fetchCount(MEDIA, MEDIA.STATE.eq("stored"))) == 3);
        PLAIN.forEach(each -> assertThat(holding(each)).as(each + " was there, or this proves nothing").isNotEmpty());
        int named = line.database.read(db -> db.fetchCount(RESPONSE, RESPONSE.ORGANIZATION_SEALED.isNotNull()));
        assertThat(named).isEqualTo(1);
    }

    private void withdraws() {
        line.receive(amina.says("/withdraw"));
        line.receive(amina.taps("D:wg-study:"));
        assertThat(line.bubblesOf(amina)).isEmpty();
    }

    private void clean() {
        for (String each : Stream.concat(PLAIN.stream(), SEALED.stream()).toList()) {
            await(each + " is nowhere in the data directory").until(() -> holding(each).isEmpty());
        }
    }

    private List<Path> holding(String canary) {
        return holding(folder, canary);
    }

    private static List<Path> holding(Path folder, String canary) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(each -> holds(each, canary)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String canary) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(canary);
        } catch (NoSuchFileException removed) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attachment file(String bytes, String name) {
        return new Attachment(
                "document", "canary-file-id " + bytes, Optional.of(name), Optional.of("application/pdf"),
                OptionalLong.of(bytes.length()));
    }

    /** Hands out the bytes that the reference names. */
    private static final class ByReference implements Channel {
        @Override
        public String name() {
            return "telegram";
        }

    @Override
        public String bot() {
            return "7";
        }

        @Override
        public SendResult send(Address to, Outbound outbound) {
            return new SendResult.Refused("only files here");
        }

        @Override
        public FetchResult fetch(String reference, OutputStream sink) throws IOException {
            byte[] bytes = reference.substring(reference.indexOf(' ') + 1).getBytes(StandardCharsets.UTF_8);
            sink.write(bytes);
            return new FetchResult.Bytes(bytes.length);
        }
    }
}
