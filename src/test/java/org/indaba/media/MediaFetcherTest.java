package org.indaba.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.indaba.store.schema.Tables.ADDRESS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.indaba.channel.FetchResult;
import org.indaba.filecheck.FileChecks;
import org.indaba.store.FailingDatabase;
import org.indaba.store.media.MediaTable;
import org.indaba.worker.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class MediaFetcherTest {
    private static final byte[] VOICE = "a voice note".getBytes(StandardCharsets.UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;
    private Shelf shelf;

    @BeforeEach
    void open() throws Exception {
        shelf = new Shelf(folder);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void a_file_is_stored_under_its_hash() throws Exception {
        shelf.source.file("f1", VOICE);
        shelf.wanted(1, "f1", (long) VOICE.length);
        shelf.fetch(Duration.ZERO);
        String sha256 = Shelf.sha256(VOICE);
        assertThat(shelf.state(1)).isEqualTo("stored");
        assertThat(shelf.files.path(sha256)).hasBinaryContent(VOICE);
        assertThat(shelf.files.path(sha256)).isEqualTo(folder.resolve("media/" + sha256.substring(0, 2) + "/" + sha256));
        assertThat(shelf.onDisk()).as("nothing temporary is left").containsExactly(sha256);
        assertThat(shelf.uses()).isEqualTo(Map.of(sha256, 1));
    }

    @Test
    void a_file_of_no_bytes_is_stored_too() throws Exception {
        shelf.source.file("f1", new byte[0]);
        shelf.wanted(1, "f1", 0L);
        shelf.fetch(Duration.ZERO);
        assertThat(shelf.state(1)).isEqualTo("stored");
        assertThat(shelf.files.path(Shelf.sha256(new byte[0]))).isEmptyFile();
    }

    @Test
    void the_same_bytes_of_two_persons_are_one_file_and_the_withdrawal_of_one_leaves_the_others() throws Exception {
        shelf.source.file("f1", VOICE);
        shelf.source.file("f2", VOICE);
        shelf.wanted(1, "f1", null);
        shelf.wanted(2, "f2", null);
        shelf.fetch(Duration.ZERO);
        String sha256 = Shelf.sha256(VOICE);
        assertThat(shelf.uses()).isEqualTo(Map.of(sha256, 2));
        shelf.withdraw(1);
        assertThat(shelf.uses()).isEqualTo(Map.of(sha256, 1));
        assertThat(shelf.onDisk()).containsExactly(sha256);
        shelf.withdraw(2);
        assertThat(shelf.uses()).isEmpty();
        assertThat(shelf.onDisk()).isEmpty();
    }

    @Test
    void a_bubble_that_is_deleted_takes_its_file_along() throws Exception {
        shelf.source.file("f1", VOICE);
        shelf.wanted(1, "f1", null);
        shelf.fetch(Duration.ZERO);
        shelf.removal.remove(shelf.write(db -> MediaTable.releaseOfBubble(db, 1)));
        await().atMost(PATIENCE).until(() -> shelf.onDisk().isEmpty());
        assertThat(shelf.state(1)).isNull();
    }

    @Test
    void two_fetches_of_the_same_bytes_at_once_count_two_uses() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        for (long id = 1; id <= 2; id++) {
            shelf.source.file("f" + id, sink -> {
                sink.write(VOICE);
                meet(together);
                return new FetchResult.Bytes(VOICE.length);
            });
            shelf.wanted(id, "f" + id, null);
        }
        shelf.fetcher.start();
        await().atMost(PATIENCE).until(() -> shelf.fetcher.state().equals(Map.of("stored", 2)));
        assertThat(shelf.uses()).isEqualTo(Map.of(Shelf.sha256(VOICE), 2));
        assertThat(shelf.onDisk()).hasSize(1);
    }

    @Test
    void a_file_whose_bubble_is_withdrawn_in_mid_fetch_leaves_nothing() throws Exception {
        shelf.source.file("f1", sink -> {
            sink.write(VOICE);
            shelf.withdraw(1);
            return new FetchResult.Bytes(VOICE.length);
        });
        shelf.wanted(1, "f1", null);
        shelf.fetch(Duration.ZERO);
        assertThat(shelf.uses()).isEmpty();
        assertThat(shelf.onDisk()).isEmpty();
    }

    @Test
    void a_withdrawal_in_mid_fetch_leaves_the_same_bytes_of_another_person() throws Exception {
        shelf.source.file("f1", VOICE);
        shelf.wanted(1, "f1", null);
        shelf.fetch(Duration.ZERO);
        shelf.source.file("f2", sink -> {
            sink.write(VOICE);
            shelf.withdraw(2);
            return new FetchResult.Bytes(VOICE.length);
        });
        shelf.wanted(2, "f2", null);
        shelf.fetch(Duration.ZERO);
        assertThat(shelf.uses()).isEqualTo(Map.of(Shelf.sha256(VOICE), 1));
        assertThat(shelf.onDisk()).hasSize(1);
    }

    @Test
    void a_fetch_that_breaks_off_is_made_again_until_the_file_is_there() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        shelf.source.file("f1", sink -> {
            sink.write(VOICE, 0, 3);
            if (attempts.incrementAndGet() <= 20) {
                throw new IOException("connection reset");
            }
            sink.write(VOICE, 3, VOICE.length - 3);
            return new FetchResult.Bytes(VOICE.length);
        });
        shelf.wanted(1, "f1", null);
        shelf.fetch(Duration.ofSeconds(1));
        assertThat(shelf.state(1)).isEqualTo("wanted");
        assertThat(shelf.onDisk()).as("half a file").isEmpty();
        shelf.fetch(Duration.ofHours(5));
        assertThat(attempts).hasValue(21);
        assertThat(shelf.state(1)).isEqualTo("stored");
        assertThat(shelf.reason(1)).isNull();
        assertThat(shelf.files.path(Shelf.sha256(VOICE))).hasBinaryContent(VOICE);
    }

    @Test
    void fewer_bytes_than_the_channel_counted_are_not_taken_for_the_file() throws Exception {
        shelf.source.file("f1", sink -> {
            sink.write(VOICE, 0, 3);
            return new FetchResult.Bytes(VOICE.length);
        });
        shelf.wanted(1, "f1", null);
        shelf.fetch(Duration.ofSeconds(1));
        assertThat(shelf.state(1)).isEqualTo("wanted");
        assertThat(shelf.reason(1)).isEqualTo("cut short");
        assertThat(shelf.onDisk()).isEmpty();
    }

    @Test
    void a_pause_that_the_channel_asks_for_holds_every_fetch() {
        Instant start = shelf.clock.instant();
        shelf.source.file("f1", sink -> new FetchResult.Retry("429", Optional.of(Duration.ofMinutes(3))));
        shelf.source.file("f2", VOICE);
        shelf.wanted(1, "f1", null);
        shelf.wanted(2, "f2", null);
        shelf.fetch(Duration.ofSeconds(179));
        assertThat(shelf.source.asked()).containsExactly("f1");
        shelf.fetch(Duration.ofSeconds(1));
        assertThat(shelf.clock.instant()).isEqualTo(start.plus(Duration.ofMinutes(3)));
        assertThat(shelf.state(2)).isEqualTo("stored");
    }

    @Test
    void a_file_declared_over_the_limit_is_never_asked_for() {
        shelf.wanted(1, "f1", MediaFetcher.MOST_BYTES + 1);
        shelf.wanted(2, "f2", 2L << 30);
        shelf.fetch(Duration.ZERO);
        assertThat(shelf.state(1)).isEqualTo("too-large");
        assertThat(shelf.state(2)).isEqualTo("too-large");
        assertThat(shelf.source.asked()).isEmpty();
        assertThat(shelf.oversize.found).as("they were told in the turn that kept it").isEmpty();
    }

    @Test
    void a_file_that_proves_too_large_is_given_up_and_leaves_nothing() throws Exception {
        shelf.source.file("f1", sink -> new FetchResult.TooLarge());
        shelf.source.file("f2", sink -> {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i <= 20; i++) {
                sink.write(block);
            }
            return new FetchResult.Bytes(21L << 20);
        });
        shelf.wanted(1, "f1", null);
        shelf.wanted(2, "f2", 5L);
        shelf.fetch(Duration.ofDays(1));
        assertThat(shelf.state(1)).isEqualTo("too-large");
        assertThat(shelf.state(2)).isEqualTo("too-large");
        assertThat(shelf.onDisk()).isEmpty();
        assertThat(shelf.source.asked()).containsExactly("f1", "f2");
        assertThat(shelf.oversize.found).as("each is told of once").containsExactly(1L, 2L);
    }

    @Test
    void a_lost_file_is_said_to_be_lost() {
        shelf.source.file("f1", sink -> new FetchResult.Lost("file is gone"));
        shelf.wanted(1, "f1", null);
        shelf.fetch(Duration.ofDays(1));
        assertThat(shelf.state(1)).isEqualTo("lost");
        assertThat(shelf.reason(1)).isEqualTo("file is gone");
        assertThat(shelf.source.asked()).hasSize(1);
    }

    @Test
    void a_disk_that_takes_nothing_makes_it_try_again_later() throws Exception {
        Files.writeString(folder.resolve("media"), "in the way");
        shelf.source.file("f1", VOICE);
        shelf.wanted(1, "f1", null);
        shelf.fetch(Duration.ofMinutes(1));
        assertThat(shelf.state(1)).isEqualTo("wanted");
        Files.delete(folder.resolve("media"));
        shelf.fetch(Duration.ofHours(1));
        assertThat(shelf.state(1)).isEqualTo("stored");
    }

    @Test
    void a_file_that_was_put_off_before_the_clock_was_set_back_is_fetched() throws Exception {
        shelf.source.file("f1", sink -> new FetchResult.Retry("502", Optional.empty()));
        shelf.wanted(1, "f1", null);
        shelf.fetch(Duration.ZERO);
        shelf.clock.advance(Duration.ofDays(-5));
        shelf.source.file("f1", VOICE);
        shelf.fetch(Duration.ofMinutes(1));
        assertThat(shelf.state(1)).isEqualTo("stored");
    }

    @Test
    void a_file_that_was_sent_to_another_bot_waits_for_that_bot_and_is_not_given_up() throws Exception {
        shelf.source.file("f1", VOICE);
        shelf.wanted(1, "f1", null);
        bot("6");
        shelf.fetch(Duration.ofHours(1));
        assertThat(shelf.state(1)).isEqualTo("wanted");
        assertThat(shelf.source.asked()).isEmpty();
        bot("7");
        shelf.fetch(Duration.ofMinutes(1));
        assertThat(shelf.state(1)).isEqualTo("stored");
    }

    private void bot(String bot) {
        shelf.write(db -> db.update(ADDRESS).set(ADDRESS.BOT, bot).execute());
    }

    @Test
    void a_commit_that_fails_after_the_fetch_leaves_no_file_and_the_next_fetch_mends_it() throws Exception {
        shelf.source.file("f1", VOICE);
        shelf.wanted(1, "f1", null);
        MediaFetcher failing = new MediaFetcher(
                new FailingDatabase(shelf.database, "media 1", 1, false), shelf.vault, List.of(shelf.source), shelf.files, shelf.removal,
                shelf.clock, RandomGenerator.of("L64X128MixRandom"), shelf.oversize, FileChecks.NONE);
        assertThat(failing.fetchNext(shelf.clock.instant())).isTrue();
        assertThat(shelf.state(1)).isEqualTo("wanted");
        assertThat(shelf.onDisk()).isEmpty();
        shelf.fetch(Duration.ofMinutes(1));
        assertThat(shelf.state(1)).isEqualTo("stored");
        assertThat(shelf.onDisk()).hasSize(1);
    }

    @Test
    void the_start_sweeps_what_a_crash_left_and_nothing_else() throws Exception {
        shelf.source.file("f1", VOICE);
        shelf.wanted(1, "f1", null);
        shelf.fetch(Duration.ZERO);
        for (int i = 0; i < 2 * FileRemoval.BATCH + 1; i++) {
            Path orphan = shelf.files.path(Shelf.sha256(new byte[] {(byte) i, (byte) (i >> 8)}));
            Files.createDirectories(orphan.getParent());
            Files.writeString(orphan, "orphan");
        }
        Files.writeString(shelf.files.temporary(9), "half");
        assertThat(shelf.onDisk()).hasSize(2 * FileRemoval.BATCH + 3);
        shelf.fetcher.start();
        // a file that is swept while the folder is walked ends the walk
        await().atMost(PATIENCE).ignoreException(UncheckedIOException.class)
                .untilAsserted(() -> assertThat(shelf.onDisk()).containsExactly(Shelf.sha256(VOICE)));
    }

    @Test
    void a_fetch_that_fails_as_when_memory_runs_out_is_made_again_and_ends_no_thread() throws Exception {
        shelf.source.file("f1", sink -> {
            throw new InternalError("as if");
        });
        shelf.wanted(1, "f1", null);
        shelf.fetcher.start();
        await().atMost(PATIENCE).until(() -> "InternalError".equals(shelf.reason(1)));
        assertThat(shelf.fetcher.workers()).hasSize(MediaFetcher.FETCHERS).allMatch(Worker::isAlive);
        assertThat(shelf.onDisk()).isEmpty();
        shelf.source.file("f1", VOICE);
        shelf.clock.advance(Duration.ofHours(1));
        shelf.fetcher.wake();
        await().atMost(PATIENCE).until(() -> "stored".equals(shelf.state(1)));
    }

    @Test
    void a_file_that_becomes_due_while_the_fetcher_looks_is_fetched_though_nothing_wakes_it() throws Exception {
        shelf.source.file("f1", sink -> new FetchResult.Retry("502", Optional.empty()));
        shelf.wanted(1, "f1", null);
        shelf.fetch(Duration.ZERO);
        shelf.source.file("f1", VOICE);
        Instant due = shelf.fetcher.next(shelf.clock.instant()).orElseThrow();
        Set<Thread> looked = ConcurrentHashMap.newKeySet();
        InstantSource running = () -> looked.add(Thread.currentThread()) ? due.minusMillis(5) : due.plusMillis(5);
        MediaFetcher fetcher = new MediaFetcher(
                shelf.database, shelf.vault, List.of(shelf.source), shelf.files, shelf.removal, running,
                RandomGenerator.of("L64X128MixRandom"), shelf.oversize, FileChecks.NONE);
        fetcher.start();
        await().atMost(PATIENCE).until(() -> "stored".equals(shelf.state(1)));
        fetcher.stop();
    }

    @Test
    void a_commit_wakes_it() throws Exception {
        shelf.source.file("f1", VOICE);
        shelf.fetcher.start();
        shelf.wanted(1, "f1", null);
        shelf.fetcher.wake();
        await().atMost(PATIENCE).until(() -> "stored".equals(shelf.state(1)));
    }

    private static void meet(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
