package org.indaba.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.indaba.store.schema.Tables.STORED_FILE;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.indaba.backup.restore.Restore;
import org.indaba.store.TableDigests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BackupTest {
    private static final String UPLOAD = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private House house;
    private Path there;

    @BeforeEach
    void open() throws IOException {
        house = new House(folder);
        there = Files.createDirectory(folder.resolve("there"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void all_rows_and_files_come_back_and_what_waited_to_be_stored_waits_again() throws Exception {
        Path voice = house.stored("canary, a voice note");
        Path upload = house.uploaded(1, UPLOAD, "canary, just uploaded");
        BackupResult made = house.made();

        assertThat(made.responses()).isEqualTo(1);
        assertThat(made.files()).isEqualTo(2);
        assertThat(made.withdrawn() + made.lost() + made.damaged()).isZero();
        assertThat(made.bytes()).isEqualTo(Files.size(made.file()));
        restored(made);
        assertThat(TableDigests.rows(there.resolve("indaba.db"))).isEqualTo(TableDigests.rows(house.data.resolve("indaba.db")));
        for (Path each : new Path[] {voice, upload}) {
            assertThat(there.resolve(house.data.relativize(each))).hasSameBinaryContentAs(each);
        }
    }

    @Test
    void nothing_of_it_can_be_read_without_the_key_and_nothing_temporary_is_left() throws Exception {
        house.stored("canary, a voice note");
        Path file = house.made().file();

        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).startsWith("age-encryption.org/v1\n")
                .doesNotContain("canary").doesNotContain("SQLite").doesNotContain("manifest");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(names(house.backups)).containsExactly("indaba-20261127T023000Z.backup");
        assertThat(names(house.data)).doesNotContain("backup.tmp");
    }

    @Test
    void a_file_that_is_withdrawn_while_the_backup_is_made_is_told_and_one_that_was_lost_too() throws Exception {
        Path withdrawn = house.stored("withdrawn meanwhile");
        Path lost = house.stored("lost before");
        Files.delete(lost);
        Backup backup = new Backup(house.premises(), House.VAULT, "test", file -> {
            delete(withdrawn);
            house.write(db -> db.deleteFrom(STORED_FILE)
                    .where(STORED_FILE.SHA256.eq(withdrawn.getFileName().toString())).execute());
            return file;
        });
        BackupResult made = backup.make(house.backups.resolve("a.backup"), House.NOW);

        assertThat(made.files()).isZero();
        assertThat(made.withdrawn()).isEqualTo(1);
        assertThat(made.lost()).isEqualTo(1);
        restored(made);
    }

    @Test
    void an_upload_that_is_stored_while_the_backup_is_made_is_in_it() throws Exception {
        Path upload = house.uploaded(1, UPLOAD, "stored meanwhile");
        Backup backup = new Backup(house.premises(), House.VAULT, "test", file -> {
            Path stored = house.stored("stored meanwhile");
            delete(upload);
            house.write(db -> db.update(MEDIA).set(MEDIA.STATE, "stored")
                    .set(MEDIA.SHA256, stored.getFileName().toString()).where(MEDIA.ID.eq(1L)).execute());
            return file;
        });
        BackupResult made = backup.make(house.backups.resolve("a.backup"), House.NOW);

        assertThat(made.files()).isEqualTo(1);
        restored(made);
        assertThat(there.resolve("media/uploads/" + UPLOAD)).hasContent("stored meanwhile");
    }

    @Test
    void the_files_of_forms_that_are_parked_are_in_it() throws Exception {
        Path upload = house.park("form 1", UPLOAD, "canary, came with a form");
        BackupResult made = house.made();

        assertThat(made.files()).isEqualTo(1);
        restored(made);
        assertThat(there.resolve(house.data.relativize(upload))).hasSameBinaryContentAs(upload);
    }

    @Test
    void a_file_of_a_form_that_is_parked_is_told_to_be_lost_or_withdrawn_with_it() throws Exception {
        delete(house.park("form 1", UPLOAD, "lost before"));
        Path withdrawn = house.park("form 2", UPLOAD.replace('0', '1'), "withdrawn meanwhile");
        Backup backup = new Backup(house.premises(), House.VAULT, "test", file -> {
            delete(withdrawn);
            house.write(db -> db.deleteFrom(PARKED_INBOUND).where(PARKED_INBOUND.INBOUND_KEY.eq("form 2")).execute());
            return file;
        });
        BackupResult made = backup.make(house.backups.resolve("a.backup"), House.NOW);

        assertThat(made.files()).isZero();
        assertThat(made.lost()).isEqualTo(1);
        assertThat(made.withdrawn()).isEqualTo(1);
    }

    @Test
    void a_file_that_has_gone_bad_is_kept_as_it_is_and_told() throws Exception {
        House.put(house.stored("as it was sent"), "not as it was sent".getBytes(StandardCharsets.UTF_8));
        BackupResult made = house.made();
        assertThat(made.damaged()).isEqualTo(1);
        assertThat(house.backup().check(made.file())).isEqualTo(made);
    }

    @Test
    void a_disk_that_fills_up_is_one_clear_line_and_leaves_no_file() throws Exception {
        house.stored("a voice note".repeat(10_000));
        for (int room : new int[] {0, 100, 5_000, 70_000}) {
            Backup backup = new Backup(house.premises(), House.VAULT, "test", file -> new Full(file, room));
            assertThatThrownBy(() -> backup.make(house.backups.resolve(BackupName.at(House.NOW)), House.NOW))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("was not made: No space left on device; see that there is room")
                    .message().hasLineCount(1);
            assertThat(names(house.backups)).isEmpty();
            assertThat(names(house.data)).doesNotContain("backup.tmp");
        }
    }

    @Test
    void bytes_that_the_disk_loses_are_noticed_before_the_file_has_its_name() throws Exception {
        house.stored("a voice note".repeat(10_000));
        Backup backup = new Backup(house.premises(), House.VAULT, "test", file -> new Forgetful(file, 70_000));
        assertThatThrownBy(() -> backup.make(house.backups.resolve("a.backup"), House.NOW))
                .hasMessageContaining("what was read back is not what was written");
        assertThat(names(house.backups)).isEmpty();
    }

    @Test
    void a_crash_leaves_no_file_with_its_name_and_what_it_left_goes() throws Exception {
        Files.createDirectories(house.backups);
        Path part = Files.writeString(house.backups.resolve(".indaba-20261126T023000Z.backup.part"), "half");
        Path fresh = Files.writeString(house.backups.resolve(".indaba-20261127T022959Z.backup.part"), "another's");
        Files.setLastModifiedTime(part, FileTime.from(House.NOW.minusSeconds(7_200)));
        Files.setLastModifiedTime(fresh, FileTime.from(House.NOW.minusSeconds(1)));
        Files.createDirectory(house.data.resolve("backup.tmp"));
        Files.writeString(house.data.resolve("backup.tmp/indaba.db"), "half a copy");

        ScratchDatabase.sweep(house.data);
        assertThat(names(house.data)).doesNotContain("backup.tmp");
        house.made();
        assertThat(names(house.backups))
                .containsExactlyInAnyOrder("indaba-20261127T023000Z.backup", fresh.getFileName().toString());
    }

    @Test
    void of_two_at_once_one_is_made_and_the_other_told_to_wait() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Backup slow = new Backup(house.premises(), House.VAULT, "test", file -> {
            begun.countDown();
            wait(goOn);
            return file;
        });
        Thread first = new Thread(() -> make(slow, house.backups.resolve("first.backup")));
        first.start();
        wait(begun);
        assertThatThrownBy(() -> house.backup().make(house.backups.resolve("second.backup"), House.NOW))
                .hasMessageContaining("another backup, restore or verify is at work").message().hasLineCount(1);
        goOn.countDown();
        first.join();
        assertThat(names(house.backups)).containsExactly("first.backup");
    }

    @Test
    void where_a_backup_cannot_go_is_said_before_anything_is_written() throws Exception {
        Path taken = House.put(house.backups.resolve("taken.backup"), new byte[1]);
        assertThatThrownBy(() -> house.backup().make(taken, House.NOW)).hasMessageContaining("exists already");
        assertThat(Files.size(taken)).isEqualTo(1);
        assertThatThrownBy(() -> house.backup().make(house.data.resolve("a.backup"), House.NOW))
                .hasMessageContaining("is in the data directory");
        assertThatThrownBy(() -> new Backup(House.premises(there), House.VAULT, "test")
                        .make(house.backups.resolve("b.backup"), House.NOW))
                .hasMessageContaining("there is no database");
        assertThat(names(there)).isEmpty();
    }

    @Test
    void no_backup_is_made_of_a_damaged_database() throws Exception {
        house.close();
        Path database = house.data.resolve("indaba.db");
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, 4_096, 12_288, (byte) 0x5a);
        Files.write(database, bytes);
        assertThatThrownBy(house::made).isInstanceOf(BackupException.class).hasMessageContaining("damaged")
                .message().hasLineCount(1);
        assertThat(names(house.backups)).isEmpty();
    }

    private void restored(BackupResult made) throws BackupException {
        Restore.Restored restored = new Restore(House.premises(there), House.VAULT).from(made.file(), false, House.NOW);
        assertThat(restored.backup()).isEqualTo(made);
        assertThat(restored.aside()).isEmpty();
    }

    private static void make(Backup backup, Path file) {
        try {
            backup.make(file, House.NOW);
        } catch (BackupException e) {
            throw new AssertionError(e);
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    /** A disk with room for so many bytes. */
    private static final class Full extends FilterOutputStream {
        private long room;

        Full(OutputStream out, long room) {
            super(out);
            this.room = room;
        }

        @Override
        public void write(byte[] several, int from, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
            out.write(several, from, length);
        }
    }

    /** A disk that says that it has written and, from some byte on, has not. */
    private static final class Forgetful extends FilterOutputStream {
        private long kept;

        Forgetful(OutputStream out, long kept) {
            super(out);
            this.kept = kept;
        }

        @Override
        public void write(byte[] several, int from, int length) throws IOException {
            kept -= length;
            if (kept >= 0) {
                out.write(several, from, length);
            }
        }
    }
}
