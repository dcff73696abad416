package org.indaba.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.TOKEN;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.indaba.backup.restore.Restore;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.EveryTable;
import org.indaba.store.OpenDatabase;
import org.indaba.store.Postgres;
import org.indaba.store.ReadOnlyDatabase;
import org.indaba.store.TableDigests;
import org.indaba.store.engine.TableCounts;
import org.indaba.store.engine.postgres.PostgresImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** Backups of a PostgreSQL database, and what they are put back into. */
@Timeout(180)
class PostgresBackupTest {
    /** The sizes that the rows name together are more than the memory of most machines. */
    @TempDir(factory = TempDirFactory.Standard.class)
    private Path folder;

    private House house;
    private Path original;
    private Path data;
    private DatabaseLocation.Postgres server;

    /** What a house has in SQLite stands in PostgreSQL too, with the same files beside it. */
    @BeforeEach
    void moved() throws Exception {
        house = new House(folder);
        house.write(db -> {
            EveryTable.fill(db, 1, 9);
            return null;
        });
        house.stored("a voice note");
        house.uploaded(70, "0123456789abcdef0123456789abcdef", "waits");
        house.close();
        original = house.data.resolve("indaba.db");
        data = Files.createDirectory(folder.resolve("files"));
        server = fresh(data);
        PostgresImport.run(Files.copy(original, folder.resolve("copy.db")), server);
        Files.move(house.data.resolve("media"), data.resolve("media"));
    }

    @AfterEach
    void nothing_unencrypted_is_left() {
        assertThat(data.resolve("backup.tmp")).doesNotExist();
    }

    private static DatabaseLocation.Postgres fresh(Path data) throws Exception {
        return new DatabaseLocation.Postgres(Postgres.fresh(), data);
    }

    private static BackupScope premises(DatabaseLocation at, Path data) {
        BackupScope usual = House.premises(data);
        return new BackupScope(data, at, usual.stored(), usual.uploads());
    }

    private BackupResult made() throws BackupException {
        return made("made.backup");
    }

    private BackupResult made(String name) throws BackupException {
        return new Backup(premises(server, data), House.VAULT, "test").make(house.backups.resolve(name), House.NOW);
    }

    private static Restore into(DatabaseLocation at, Path data) {
        return new Restore(premises(at, data), House.VAULT);
    }

    private static SortedMap<String, List<String>> rows(Path file) throws Exception {
        SortedMap<String, List<String>> rows = TableDigests.rows(file);
        rows.remove("flyway_schema_history");
        rows.replaceAll((table, each) -> each.stream().sorted().toList());
        return rows;
    }

    private static SortedMap<String, Long> counts(DatabaseLocation at) {
        try (ReadOnlyDatabase there = ReadOnlyDatabase.beside(at)) {
            return there.read(TableCounts::run);
        }
    }

    @Test
    void one_is_put_back_into_sqlite_with_every_row_and_file() throws Exception {
        BackupResult made = made();
        assertThat(new Backup(premises(server, data), House.VAULT, "test").check(made.file())).isEqualTo(made);
        assertThat(made.files()).isEqualTo(2);

        Path there = Files.createDirectory(folder.resolve("sqlite"));
        assertThat(into(new DatabaseLocation.File(there.resolve("indaba.db")), there).from(made.file(), false, House.NOW).aside())
                .isEmpty();
        assertThat(rows(there.resolve("indaba.db"))).isEqualTo(rows(original));
        assertThat(House.files(there.resolve("media"))).isEqualTo(House.files(data.resolve("media")));
    }

    @Test
    void one_of_sqlite_is_put_back_into_postgresql_and_what_is_backed_up_there_is_the_same() throws Exception {
        Files.move(data.resolve("media"), house.data.resolve("media"));
        BackupResult ofSqlite = house.made();
        Path there = Files.createDirectory(folder.resolve("postgresql"));
        DatabaseLocation.Postgres empty = fresh(there);
        into(empty, there).from(ofSqlite.file(), false, House.NOW);
        assertThat(House.files(there)).containsKey("person-keys.db").doesNotContainKey("indaba.db")
                .doesNotContainKey("restore.unfinished");

        Path back = Files.createDirectory(folder.resolve("back"));
        BackupResult ofPostgres = new Backup(premises(empty, there), House.VAULT, "test")
                .make(house.backups.resolve("again.backup"), House.NOW);
        into(new DatabaseLocation.File(back.resolve("indaba.db")), back).from(ofPostgres.file(), false, House.NOW);
        assertThat(rows(back.resolve("indaba.db"))).isEqualTo(rows(original));
        assertThat(House.files(back.resolve("media"))).isEqualTo(House.files(house.data.resolve("media")));
    }

    @Test
    void a_database_that_has_rows_is_refused_in_one_line_and_stays_as_it_is() throws Exception {
        BackupResult made = made();
        SortedMap<String, String> files = House.files(data);
        SortedMap<String, Long> counts = counts(server);
        for (boolean replace : new boolean[] {false, true}) {
            assertThatThrownBy(() -> into(server, data).from(made.file(), replace, House.NOW)).isInstanceOf(BackupException.class)
                    .hasMessage("it was not put back: there is data in the database of INDABA_DATABASE_URL already; make an"
                            + " empty database and name it in INDABA_DATABASE_URL");
        }
        assertThat(House.files(data)).isEqualTo(files);
        assertThat(counts(server)).isEqualTo(counts);
    }

    @Test
    void a_damaged_backup_touches_nothing() throws Exception {
        BackupResult made = made();
        byte[] flipped = Files.readAllBytes(made.file());
        flipped[flipped.length / 2] ^= 1;
        Path broken = Files.write(folder.resolve("broken.backup"), flipped);
        Path there = Files.createDirectory(folder.resolve("there"));
        DatabaseLocation.Postgres empty = fresh(there);
        assertThatThrownBy(() -> into(empty, there).from(broken, true, House.NOW)).hasMessageContaining("is refused");
        assertThat(House.files(there)).isEmpty();
        assertThat(counts(empty)).as("no schema yet").isEmpty();
    }

    @Test
    void files_that_are_there_stay_unless_it_is_said_and_the_sqlite_database_before_is_moved_aside_with_them() throws Exception {
        BackupResult made = made();
        DatabaseLocation.Postgres empty = fresh(house.data);
        House.put(house.data.resolve("media/ab/somebody"), new byte[1]);
        SortedMap<String, String> before = House.files(house.data);
        assertThatThrownBy(() -> into(empty, house.data).from(made.file(), false, House.NOW))
                .hasMessageContaining("there is data in " + house.data + " already; say --replace");
        assertThat(House.files(house.data)).isEqualTo(before);

        Path aside = house.data.resolve("replaced-20261127T023000Z");
        assertThat(into(empty, house.data).from(made.file(), true, House.NOW).aside()).containsExactly(aside);
        assertThat(House.files(aside)).containsKeys("indaba.db", "media/ab/somebody");
        assertThat(House.files(house.data.resolve("media"))).isEqualTo(House.files(data.resolve("media")));
        assertThat(counts(empty)).isEqualTo(counts(server));
    }

    @Test
    void what_fails_half_way_leaves_everything_where_it_was_and_can_be_done_again() throws Exception {
        BackupResult made = made();
        DatabaseLocation.Postgres empty = fresh(house.data);
        empty.open().close();
        change(empty, "create function refuse() returns trigger language plpgsql as $$ begin raise 'no room'; end $$",
                "create trigger refused before insert on token for each row execute function refuse()");
        Files.delete(empty.keys());
        House.put(house.data.resolve("media/ab/somebody"), new byte[1]);
        SortedMap<String, String> before = House.files(house.data);
        assertThatThrownBy(() -> into(empty, house.data).from(made.file(), true, House.NOW)).isInstanceOf(BackupException.class)
                .hasMessageContaining("the table token could not be copied; see that PostgreSQL runs")
                .message().hasLineCount(1).doesNotContain("no room");
        assertThat(House.files(house.data)).isEqualTo(before);
        assertThat(counts(empty).get("response")).isZero();
        Files.deleteIfExists(empty.keys());

        change(empty, "drop trigger refused on token");
        into(empty, house.data).from(made.file(), true, House.NOW);
        assertThat(counts(empty)).isEqualTo(counts(server));
    }

    @Test
    void one_that_was_killed_half_way_is_not_served_and_is_run_again() throws Exception {
        BackupResult made = made();
        Path there = Files.createDirectory(folder.resolve("there"));
        DatabaseLocation.Postgres empty = fresh(there);
        empty.open().close();
        Files.createFile(there.resolve("restore.unfinished"));
        House.put(there.resolve("media/ab/somebody"), new byte[1]);
        assertThatThrownBy(() -> Restore.refuseUnfinished(there)).hasMessageContaining("run it again, with --replace");

        into(empty, there).from(made.file(), true, House.NOW);
        Restore.refuseUnfinished(there);
        assertThat(counts(empty)).isEqualTo(counts(server));
        assertThat(House.files(there.resolve("media"))).isEqualTo(House.files(data.resolve("media")));
    }

    @Test
    void a_database_without_our_schema_or_with_an_older_one_or_none_that_answers_is_one_line() throws Exception {
        DatabaseLocation.Postgres empty = fresh(data);
        assertThatThrownBy(() -> backupOf(empty)).isInstanceOf(BackupException.class)
                .hasMessageContaining("has no schema that is this program's").message().hasLineCount(1);
        change(server, "delete from flyway_schema_history where installed_rank ="
                + " (select max(installed_rank) from flyway_schema_history)");
        assertThatThrownBy(this::made).isInstanceOf(BackupException.class)
                .hasMessageContaining("older than this program's").message().hasLineCount(1);
        DatabaseLocation.Postgres nowhere = new DatabaseLocation.Postgres("jdbc:postgresql://127.0.0.1:1/x?user=u&password=S3CRET", data);
        assertThatThrownBy(() -> backupOf(nowhere)).isInstanceOf(BackupException.class)
                .hasMessageContaining("cannot be reached").hasMessageNotContaining("S3CRET").message().hasLineCount(1);
        assertThatThrownBy(() -> into(nowhere, data).from(made("never.backup").file(), true, House.NOW))
                .isInstanceOf(BackupException.class);
    }

    private static BackupResult backupOf(DatabaseLocation.Postgres at) throws BackupException {
        return new Backup(premises(at, at.data()), House.VAULT, "test")
                .make(at.data().resolveSibling("backups").resolve("none.backup"), House.NOW);
    }

    /** Two rows in each transaction: no backup has one without the other, or misses what was there when it began. */
    @Test
    void those_that_are_made_while_others_write_are_each_of_one_moment() throws Exception {
        AtomicLong written = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        try (OpenDatabase database = server.open()) {
            Thread load = new Thread(() -> {
                while (!over.get()) {
                    long next = written.get() + 1;
                    database.write("test", db -> {
                        token(db, "t-" + next + "-a", next);
                        token(db, "t-" + next + "-b", next);
                        return null;
                    }).join();
                    written.set(next);
                }
            });
            load.start();
            try {
                for (int i = 0; i < 5; i++) {
                    long before = written.get();
                    Path file = made("load-" + i + ".backup").file();
                    Path there = Files.createDirectory(folder.resolve("load-" + i));
                    into(new DatabaseLocation.File(there.resolve("indaba.db")), there).from(file, false, House.NOW);
                    try (ReadOnlyDatabase back = ReadOnlyDatabase.atRest(there.resolve("indaba.db"))) {
                        var seen = back.read(db -> db.select(count(), max(TOKEN.CREATED_AT)).from(TOKEN)
                                .where(TOKEN.ID.like("t-%")).fetchSingle());
                        assertThat(seen.value2() == null ? 0 : seen.value2()).isGreaterThanOrEqualTo(before);
                        assertThat(seen.value1().longValue()).isEqualTo(seen.value2() == null ? 0 : 2 * seen.value2());
                    }
                }
            } finally {
                over.set(true);
                load.join();
            }
            assertThat(written.get()).isGreaterThan(5);
        }
    }

    private static void token(org.jooq.DSLContext db, String id, long number) {
        db.insertInto(TOKEN).set(TOKEN.ID, id).set(TOKEN.HASH, id).set(TOKEN.ROLE, "reader").set(TOKEN.CREATED_AT, number)
                .execute();
    }

    private static void change(DatabaseLocation.Postgres at, String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection(at.url()); Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
