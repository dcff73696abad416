package org.indaba.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.indaba.backup.archive.BackupSeal;
import org.indaba.outbox.SimulatedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BackupRetentionTest {
    private static final int KEEP = 35;
    private static final Predicate<Path> ALL_GOOD = file -> true;

    @TempDir
    private Path folder;

    private Path backups;
    private final SimulatedClock clock = new SimulatedClock();

    @BeforeEach
    void begin() throws IOException {
        backups = Files.createDirectory(folder.resolve("old"));
        clock.moveTo(House.NOW.minus(Duration.ofHours(12)));
    }

    @Test
    void what_is_older_goes_and_what_we_did_not_write_stays() throws Exception {
        Path young = old(KEEP - 1);
        old(KEEP + 1);
        old(KEEP + 400);
        Path notes = Files.writeString(backups.resolve("notes.txt"), "mine");
        Path named = age("before-the-upgrade.backup");
        Path alike = Files.writeString(backups.resolve("indaba-20200101T000000Z.backup"), "no backup at all");
        Path noDay = age("indaba-20209901T000000Z.backup");
        Path part = age(".indaba-20200101T000000Z.backup.part");

        assertThat(expire(ALL_GOOD)).isEqualTo(2);
        assertThat(names()).containsExactlyInAnyOrder(Stream.of(young, notes, named, alike, noDay, part)
                .map(each -> each.getFileName().toString()).toArray(String[]::new));
    }

    @Test
    void the_newest_good_one_stays_however_old_it_is() throws Exception {
        Path newest = old(KEEP + 1);
        Path good = old(KEEP + 2);
        old(KEEP + 3);
        assertThat(expire(file -> !file.equals(newest))).isEqualTo(2);
        assertThat(names()).containsExactly(good.getFileName().toString());

        assertThat(expire(file -> false)).as("where none is good, the newest may still be evidence").isZero();
        assertThat(names()).hasSize(1);
    }

    @Test
    void one_is_made_a_day_and_those_too_old_go_and_the_state_tells() throws Exception {
        try (House house = new House(folder)) {
            BackupScheduler schedule = schedule(house, house.backup(), 5);
            assertThat(schedule.state()).isEqualTo("none yet");
            schedule.look(clock.instant());
            assertThat(house.backups).as("a start is busy enough").doesNotExist();

            runs(schedule, Duration.ofDays(8));
            assertThat(schedule.state()).isEqualTo("made 2026-12-04T02:30:00Z");
            List<Path> kept = list(house.backups);
            assertThat(kept).hasSize(6).allMatch(house.backup()::isGood);
            assertThat(kept).as("each at the hour that is set")
                    .allMatch(each -> each.getFileName().toString().matches("indaba-\\d{8}T023000Z.backup"));
        }
    }

    @Test
    void after_days_in_which_the_server_was_down_one_is_made_soon() throws Exception {
        try (House house = new House(folder)) {
            runs(schedule(house, house.backup()), Duration.ofHours(14));
            assertThat(list(house.backups)).as("the first soon, the second at its time").hasSize(2);
            clock.advance(Duration.ofDays(3));
            BackupScheduler again = schedule(house, house.backup());
            again.look(clock.instant());
            assertThat(again.state()).as("the last one, told from the start on").isEqualTo("made 2026-11-27T02:30:00Z");
            runs(again, Duration.ofMinutes(11));
            assertThat(list(house.backups)).hasSize(3);
            runs(again, Duration.ofHours(3));
            assertThat(list(house.backups)).as("and no other before its time").hasSize(3);
        }
    }

    @Test
    void a_failure_is_told_and_tried_again_and_no_other_file_suffers() throws Exception {
        try (House house = new House(folder)) {
            Files.createDirectories(house.backups);
            String longAgo = BackupName.at(clock.instant().minus(Duration.ofDays(50)));
            Path goodOne = house.backup().make(house.backups.resolve(longAgo), House.NOW).file();
            boolean[] full = {true};
            int[] tries = {0};
            BackupScheduler schedule = schedule(house, new Backup(house.premises(), House.VAULT, "test", file -> {
                tries[0]++;
                if (full[0]) {
                    throw new IllegalStateException("canary");
                }
                return file;
            }));
            runs(schedule, Duration.ofHours(2));
            assertThat(schedule.state()).matches("failing since 2026-11-26T1[45]:\\d\\d:\\d\\dZ");
            assertThat(tries[0]).as("tries in two hours, half an hour apart").isBetween(3, 5);
            assertThat(list(house.backups)).as("the only good one, too old").containsExactly(goodOne);

            full[0] = false;
            runs(schedule, Duration.ofHours(1));
            assertThat(schedule.state()).startsWith("made 2026-11-26T1");
            assertThat(list(house.backups)).hasSize(1).doesNotContain(goodOne);
        }
    }

    @Test
    void a_clock_that_was_wrong_for_a_while_ends_no_backups() throws Exception {
        try (House house = new House(folder)) {
            Instant right = clock.instant();
            BackupScheduler schedule = schedule(house, house.backup());
            schedule.look(right.plus(Duration.ofDays(5)));
            assertThat(list(house.backups)).hasSize(1);
            schedule.look(right.plus(BackupScheduler.SETTLED));
            assertThat(list(house.backups)).as("one from the future is not yet made").hasSize(2);
        }
    }

    @Test
    void where_none_is_wanted_none_is_made_and_it_stops_when_told() throws Exception {
        try (House house = new House(folder)) {
            BackupScheduler off = new BackupScheduler(
                    house.backup(), new BackupRetention(house.backups, KEEP),
                    new BackupScheduler.Times(Optional.empty(), LocalTime.MIDNIGHT), clock);
            off.start();
            off.stop();
            assertThat(off.state()).isEqualTo("off");
            BackupScheduler on = schedule(house, house.backup());
            on.start();
            on.stop();
            assertThat(house.backups).doesNotExist();
        }
    }

    @Test
    void a_stop_cuts_a_backup_short_that_takes_long() throws Exception {
        try (House house = new House(folder)) {
            CountDownLatch begun = new CountDownLatch(1);
            BackupScheduler schedule = schedule(house, new Backup(house.premises(), House.VAULT, "test", file -> {
                begun.countDown();
                return new Slow(file);
            }));
            clock.advance(BackupScheduler.SETTLED);
            schedule.start();
            begun.await();
            schedule.stop();
            await().until(() -> list(house.backups).isEmpty() && Files.notExists(house.data.resolve("backup.tmp")));
            assertThat(schedule.state()).as("a stop is no failure").isEqualTo("none yet");
        }
    }

    /** A disk that never takes anything, and ends when it is interrupted, as a channel does. */
    private static final class Slow extends FilterOutputStream {
        Slow(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] several, int from, int length) throws IOException {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClosedByInterruptException();
            }
        }
    }

    @Test
    void several_a_day_are_counted_from_the_hour_that_is_set() {
        BackupScheduler.Times times =
                new BackupScheduler.Times(Optional.of(Duration.ofHours(6)), LocalTime.of(2, 30));
        assertThat(times.lastDue(Instant.parse("2026-11-27T02:29:59Z"))).isEqualTo("2026-11-26T20:30:00Z");
        assertThat(times.lastDue(Instant.parse("2026-11-27T14:30:00Z"))).isEqualTo("2026-11-27T14:30:00Z");
    }

    private BackupScheduler schedule(House house, Backup backup) {
        return schedule(house, backup, KEEP);
    }

    private BackupScheduler schedule(House house, Backup backup, int keepDays) {
        return new BackupScheduler(
                backup, new BackupRetention(house.backups, keepDays),
                new BackupScheduler.Times(Optional.of(Duration.ofDays(1)), LocalTime.of(2, 30)), clock);
    }

    /** Looks as often as the thread would, at a coarser pace. */
    private void runs(BackupScheduler schedule, Duration time) {
        for (Instant end = clock.instant().plus(time); clock.instant().isBefore(end);) {
            clock.advance(Duration.ofMinutes(5));
            schedule.look(clock.instant());
        }
    }

    private int expire(Predicate<Path> good) throws IOException {
        return new BackupRetention(backups, KEEP).expire(House.NOW, good);
    }

    private Path old(int days) throws IOException {
        return age(BackupName.at(House.NOW.minus(Duration.ofDays(days))));
    }

    private Path age(String name) throws IOException {
        return Files.write(backups.resolve(name), BackupSeal.BEGINNING);
    }

    private List<String> names() throws IOException {
        return list(backups).stream().map(each -> each.getFileName().toString()).toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
