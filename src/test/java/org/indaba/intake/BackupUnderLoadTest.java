package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.indaba.backup.Backup;
import org.indaba.backup.BackupName;
import org.indaba.backup.BackupResult;
import org.indaba.backup.BackupScope;
import org.indaba.backup.restore.Restore;
import org.indaba.channel.Attachment;
import org.indaba.filecheck.FileChecks;
import org.indaba.media.MediaFetcher;
import org.indaba.media.OversizeNoted;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.OpenDatabase;
import org.indaba.store.TableDigests;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backups while people answer, 50 turns a second. What equals the source is shown thus: one thread takes all turns, and
 * after each of them, before the next begins, it writes down what every table holds. A backup must hold in every table what
 * one of these moments held, and one that is not before the last turn that was acknowledged when the backup began.
 */
@Timeout(300)
class BackupUnderLoadTest {
    private static final int BACKUPS = 20;
    private static final int PEOPLE = 10;
    private static final Duration PACE = Duration.ofMillis(20);

    @TempDir
    private Path folder;

    @TempDir
    private Path backups;

    private final List<SortedMap<String, String>> moments = Collections.synchronizedList(new ArrayList<>());
    private final SentFiles sent = new SentFiles();
    private volatile boolean over;
    private volatile Throwable failure;

    @Test
    void each_of_20_restores_is_sound_and_equals_the_source_table_by_table() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            List<Sender> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(line.begun(5_000_000_001L + i));
            }
            withFiles(line, people.get(0));
            moments.add(TableDigests.of(folder.resolve("indaba.db")));
            Thread load = new Thread(() -> answers(line, people), "load");
            long start = System.nanoTime();
            load.start();
            Backup backup = new Backup(premises(folder, line), line.vault, "test");
            List<Integer> seen = new ArrayList<>();
            try {
                for (int i = 0; i < BACKUPS; i++) {
                    int acknowledged = moments.size() - 1;
                    line.clock.advance(Duration.ofSeconds(1));
                    Path file = backups.resolve(BackupName.at(line.clock.instant()));
                    seen.add(restored(line, backup.make(file, line.clock.instant()), acknowledged));
                }
            } finally {
                over = true;
                load.join();
            }
            assertThat(failure).as("what stopped the load").isNull();
            assertThat(seen).as("turns went on between the backups").isSorted().doesNotHaveDuplicates();
            double seconds = (System.nanoTime() - start) / 1e9;
            int turns = moments.size() - 1;
            System.out.printf("Backups under load: %d, turns meanwhile: %d, %.0f a second%n", BACKUPS, turns, turns / seconds);
        }
    }

    /** The number of the moment that the backup is of. */
    private int restored(LineInProcess line, BackupResult made, int acknowledged) throws Exception {
        Path there = Files.createDirectory(folder.resolve("restored"));
        new Restore(premises(there, line), line.vault).from(made.file(), false, line.clock.instant());
        SortedMap<String, String> tables = TableDigests.of(there.resolve("indaba.db"));
        int moment = awaited(tables);
        assertThat(moment).as("the backup is of a moment that was, and no turn acknowledged before it is missing")
                .isGreaterThanOrEqualTo(acknowledged);
        assertThat(files(there)).as("the files that people sent").isEqualTo(files(folder));
        try (OpenDatabase opened = SqliteDatabase.open(there.resolve("indaba.db"))) {
            String sound = opened.read(db -> db.fetch("pragma integrity_check").formatCSV());
            assertThat(sound).isEqualTo("integrity_check\nok\n");
        }
        try (var all = Files.walk(there)) {
            for (Path each : all.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        return moment;
    }

    /** The last turn that the backup has may not be written down yet. */
    private int awaited(SortedMap<String, String> tables) {
        for (int after = moments.size() + 2; failure == null && moments.size() < after; LockSupport.parkNanos(1_000_000)) {
            int moment = moments.lastIndexOf(tables);
            if (moment >= 0) {
                return moment;
            }
        }
        return moments.lastIndexOf(tables);
    }

    private void answers(LineInProcess line, List<Sender> people) {
        try {
            long next = System.nanoTime();
            for (int i = 0; !over; i++) {
                line.receive(people.get(i % PEOPLE).says("Point " + i + " of what I have to say."));
                moments.add(TableDigests.of(folder.resolve("indaba.db")));
                next += PACE.toNanos();
                LockSupport.parkNanos(next - System.nanoTime());
            }
        } catch (Exception | Error e) {
            failure = e;
        }
    }

    private void withFiles(LineInProcess line, Sender sender) throws Exception {
        for (String each : List.of("a voice note", "a picture", "a voice note")) {
            String reference = sent.put(each.getBytes(StandardCharsets.UTF_8));
            line.receive(sender.says("", new Attachment(
                    "document", reference, Optional.empty(), Optional.empty(), OptionalLong.empty())));
        }
        MediaFetcher fetcher = new MediaFetcher(
                line.database, line.vault, List.of(sent), line.files, line.removal, line.clock,
                RandomGenerator.getDefault(), new OversizeNoted(), FileChecks.NONE);
        fetcher.start();
        await().until(() -> !fetcher.state().containsKey("wanted"));
        fetcher.stop();
    }

    private static BackupScope premises(Path data, LineInProcess line) {
        Path media = data.resolve("media");
        return new BackupScope(
                data, new DatabaseLocation.File(data.resolve("indaba.db")), sha256 -> media.resolve(sha256.substring(0, 2)).resolve(sha256),
                new BackupScope.Uploads("web", media.resolve("uploads")::resolve));
    }

    private static Map<String, String> files(Path data) throws Exception {
        Map<String, String> files = new HashMap<>();
        try (var all = Files.walk(data.resolve("media"))) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(each.getFileName().toString(), Files.readString(each));
            }
        }
        return files;
    }
}
