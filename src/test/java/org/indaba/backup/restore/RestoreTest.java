package org.indaba.backup.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.indaba.backup.Backup;
import org.indaba.backup.BackupException;
import org.indaba.backup.BackupResult;
import org.indaba.backup.House;
import org.indaba.backup.ScratchDatabase;
import org.indaba.store.OpenDatabase;
import org.indaba.store.TableDigests;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.indaba.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RestoreTest {
    private static final int CUTS = 100;
    private static final int FLIPS = 100;

    /** What age encrypts at once, with its tag. */
    private static final int PIECE = (1 << 16) + 16;

    @TempDir
    private Path folder;

    private House house;
    private BackupResult made;

    /** The server has stopped. */
    @BeforeEach
    void backedUp() throws Exception {
        house = new House(folder);
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        house.stored(HexFormat.of().formatHex(noise));
        made = house.made();
        house.close();
    }

    @Test
    void every_cut_and_every_flipped_bit_is_refused_in_one_line_and_live_data_is_untouched() throws Exception {
        SortedMap<String, String> before = House.files(house.data);
        byte[] whole = Files.readAllBytes(made.file());
        Random chance = new Random(20_261_127);
        int head = pieces(whole);
        // where pieces end a cut leaves nothing but whole pieces
        int[] cuts = IntStream.concat(
                        IntStream.of(0, 1, whole.length - 1, whole.length - 16, head),
                        IntStream.iterate(head, at -> at < whole.length, at -> at + PIECE))
                .toArray();
        for (int i = 0; i < CUTS; i++) {
            int cut = i < cuts.length ? cuts[i] : chance.nextInt(whole.length);
            refused(Arrays.copyOf(whole, cut), "cut after " + cut);
        }
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = whole.clone();
            int at = i < FLIPS / 4 ? chance.nextInt(200) : chance.nextInt(whole.length);
            flipped[at] ^= (byte) (1 << chance.nextInt(8));
            refused(flipped, "a bit flipped in byte " + at);
        }
        refused(Arrays.copyOf(whole, whole.length + 1), "a byte more");
        assertThat(House.files(house.data)).as("live data").isEqualTo(before);
    }

    @Test
    void a_cut_that_takes_nothing_but_the_end_of_the_directory_is_refused_too() throws Exception {
        try (House many = new House(Files.createDirectory(folder.resolve("many")))) {
            many.stored(800);
            byte[] whole = Files.readAllBytes(many.made().file());
            // what is left ends with a whole piece, and holds every file and the manifest
            refused(Arrays.copyOf(whole, whole.length - (whole.length - pieces(whole)) % PIECE), "without its last piece");
        }
    }

    /** Where the first piece begins: after the line that ends the head, and 16 bytes. */
    private static int pieces(byte[] whole) {
        String text = new String(whole, 0, 1_000, StandardCharsets.ISO_8859_1);
        return text.indexOf('\n', text.indexOf("\n--- ") + 1) + 1 + 16;
    }

    private void refused(byte[] bytes, String what) throws IOException {
        Path broken = Files.write(folder.resolve("broken.backup"), bytes);
        assertThatThrownBy(() -> house.restore().from(broken, true, House.NOW))
                .as(what).isInstanceOf(BackupException.class).hasMessageStartingWith(broken + " is refused: it ")
                .message().hasLineCount(1);
    }

    @Test
    void another_key_is_one_clear_line() throws Exception {
        SortedMap<String, String> before = House.files(house.data);
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> new Restore(house.premises(), new Vault(other)).from(made.file(), true, House.NOW))
                .hasMessage(made.file() + " is refused: it was made with another key, or its beginning is damaged; put the"
                        + " key file there that belongs to it");
        assertThat(House.files(house.data)).isEqualTo(before);
    }

    @Test
    void data_that_is_there_stays_unless_it_is_said_and_then_is_moved_aside() throws Exception {
        SortedMap<String, String> before = House.files(house.data);
        assertThatThrownBy(() -> house.restore().from(made.file(), false, House.NOW))
                .hasMessageContaining("there is data in " + house.data + " already; say --replace");
        assertThat(House.files(house.data)).isEqualTo(before);

        Restore.Restored restored = house.restore().from(made.file(), true, House.NOW);
        Path aside = house.data.resolve("replaced-20261127T023000Z");
        assertThat(restored.aside()).containsExactly(aside);
        assertThat(House.files(aside)).as("what was there").isEqualTo(before);
        assertThat(TableDigests.rows(house.data.resolve("indaba.db")))
                .isEqualTo(TableDigests.rows(aside.resolve("indaba.db")));
    }

    @Test
    void a_log_that_belongs_to_the_old_database_is_not_left_beside_the_new() throws Exception {
        Files.writeString(house.data.resolve("indaba.db-wal"), "the old one's");
        Restore.Restored restored = house.restore().from(made.file(), true, House.NOW);
        assertThat(house.data.resolve("indaba.db-wal")).doesNotExist();
        assertThat(restored.aside().get(0).resolve("indaba.db-wal")).hasContent("the old one's");
    }

    @Test
    void a_restore_that_was_cut_short_is_neither_served_nor_forgotten_and_can_be_run_again() throws Exception {
        Files.createFile(house.data.resolve("restore.unfinished"));
        Files.delete(house.data.resolve("indaba.db"));
        assertThatThrownBy(() -> Restore.refuseUnfinished(house.data)).hasMessageContaining("run it again, with --replace");
        Path other = house.backups.resolve("other.backup");
        assertThatThrownBy(() -> house.backup().make(other, House.NOW)).hasMessageContaining("there is no database");

        house.restore().from(made.file(), true, House.NOW);
        Restore.refuseUnfinished(house.data);
        assertThat(TableDigests.rows(house.data.resolve("indaba.db"))).containsKey("response");
    }

    @Test
    void a_backup_of_a_later_schema_is_refused_and_of_a_strange_one_too() throws Exception {
        refusedAfter("insert into flyway_schema_history select installed_rank + 1, '99', description, type, 'V99__more.sql',"
                + " checksum, installed_by, installed_on, execution_time, success from flyway_schema_history"
                + " order by installed_rank desc limit 1", "is of a later release (its schema is V99__more.sql");
        refusedAfter("update flyway_schema_history set checksum = checksum + 1 where installed_rank = 2",
                "has a schema that no release before this one had");
        refusedAfter("drop table flyway_schema_history", "has a schema that no release before this one had");
    }

    @Test
    void a_backup_whose_audit_is_broken_is_refused() throws Exception {
        refusedAfter("insert into audit (seq, at, actor, act, subject, detail, hash) values (1, 0, 'x', 'x', 'x', '', 'x')",
                "holds an audit that is broken at row 1");
    }

    /** The database of another house, changed behind the product's back, then backed up. */
    private void refusedAfter(String sql, String why) throws Exception {
        Path elsewhere = Files.createTempDirectory(folder, "elsewhere");
        House other = new House(elsewhere);
        other.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other.data.resolve("indaba.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        Path file = other.made().file();
        SortedMap<String, String> before = House.files(house.data);
        assertThatThrownBy(() -> house.restore().from(file, true, House.NOW)).hasMessageContaining(why)
                .message().hasLineCount(1);
        assertThatThrownBy(() -> house.backup().check(file)).hasMessageContaining(why);
        assertThat(House.files(house.data)).isEqualTo(before);
    }

    @Test
    void one_of_an_older_schema_is_brought_up_to_date_at_the_next_start() throws Exception {
        Path database = house.data.resolve("indaba.db");
        Files.delete(database);
        Flyway.configure().dataSource("jdbc:sqlite:" + database, null, null)
                .locations("classpath:db/migration").target("2").load().migrate();
        BackupResult older = house.backup().make(house.backups.resolve("older.backup"), House.NOW);

        house.restore().from(older.file(), true, House.NOW);
        opens(database);
    }

    private static void opens(Path database) throws UnusableStorageException {
        try (OpenDatabase opened = SqliteDatabase.open(database)) {
            assertThat(opened.<Boolean>read(db -> db.fetch("select * from help_question").isEmpty())).isTrue();
        }
    }

    @Test
    void a_file_that_is_no_backup_is_said_to_be_none() throws Exception {
        Path zip = Files.writeString(folder.resolve("archive.zip"), "PK and more");
        assertThat(Backup.is(zip)).isFalse();
        assertThat(Backup.is(made.file())).isTrue();
        assertThatThrownBy(() -> house.restore().from(zip, true, House.NOW)).hasMessageContaining("is no backup");
    }

    @Test
    void while_another_is_at_work_nothing_is_put_back() throws Exception {
        try (ScratchDatabase other = ScratchDatabase.take(house.data)) {
            assertThatThrownBy(() -> house.restore().from(made.file(), true, House.NOW))
                    .hasMessageContaining("is at work on");
            assertThat(other.folder()).isDirectory();
        }
    }
}
