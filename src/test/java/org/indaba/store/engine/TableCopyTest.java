package org.indaba.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.LAUNCH_DRAFT;
import static org.indaba.store.schema.Tables.PAUSE;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.REVISION;
import static org.indaba.store.schema.Tables.TOKEN;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.DatabaseSnapshot;
import org.indaba.store.EveryTable;
import org.indaba.store.OpenDatabase;
import org.indaba.store.Postgres;
import org.indaba.store.ReadOnlyDatabase;
import org.indaba.store.StorageException;
import org.indaba.store.TableDigests;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.audit.AuditChain;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.postgres.PostgresImport;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.indaba.store.schema.DefaultSchema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From SQLite to PostgreSQL and back. */
@Timeout(120)
class TableCopyTest {
    /** More than are written together. */
    private static final int ROWS = TableCopy.MOST_ROWS + 7;

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private Path original;
    private DatabaseLocation.Postgres server;

    @BeforeAll
    static void filled() throws Exception {
        filled(made.resolve("original.db"), ROWS);
    }

    @BeforeEach
    void copied() throws Exception {
        original = Files.copy(made.resolve("original.db"), folder.resolve("original.db"));
        server = new DatabaseLocation.Postgres(Postgres.fresh(), Files.createDirectory(folder.resolve("var")));
    }

    private static Path filled(Path file, int rows) throws Exception {
        try (OpenDatabase database = SqliteDatabase.open(file)) {
            database.write("test", db -> {
                EveryTable.fill(db, 1, rows);
                return null;
            }).join();
        }
        return file;
    }

    @Test
    void every_value_of_every_column_of_every_table_comes_back_as_it_was() throws Exception {
        try (OpenDatabase database = SqliteDatabase.open(original)) {
            assertThat(database.<java.util.Set<String>>read(EveryTable::columnsWithValues)).as("columns that are tried")
                    .hasSize(DefaultSchema.DEFAULT_SCHEMA.getTables().stream().mapToInt(each -> each.fields().length).sum());
        }
        PostgresImport.run(original, server);
        Path back = folder.resolve("back.db");
        DatabaseSnapshot.take(server, back);
        assertThat(rows(back)).isEqualTo(rows(original));
        assertThat(rows(back).get("bubble")).hasSize(ROWS);
    }

    @Test
    void what_the_databases_keep_in_different_ways_is_the_same_there() throws Exception {
        PostgresImport.run(original, server);
        try (ReadOnlyDatabase there = ReadOnlyDatabase.beside(server);
                ReadOnlyDatabase here = ReadOnlyDatabase.beside(new DatabaseLocation.File(original))) {
            assertThat(there.<List<Boolean>>read(db -> db.select(RESPONSE.TRIAL).from(RESPONSE).orderBy(RESPONSE.ID).fetch(RESPONSE.TRIAL)))
                    .containsSequence(false, true, false, true);
            assertThat(there.<List<Boolean>>read(db -> db.fetchValues(PAUSE.WHOLE_BOT))).hasSize(ROWS);
            assertThat(there.<SortedMap<String, Long>>read(TableCounts::run)).isEqualTo(here.<SortedMap<String, Long>>read(TableCounts::run));
            assertThat(there.<Boolean>read(IntegrityCheck::run)).isTrue();
            assertThat(there.<Boolean>read(db -> AuditChain.firstBroken(db).isEmpty())).isTrue();
        }
    }

    @Test
    void what_people_gave_is_sealed_there_and_opened_with_the_keys_of_its_own_folder_alone() throws Exception {
        PostgresImport.run(original, server);
        try (ReadOnlyDatabase there = ReadOnlyDatabase.beside(server)) {
            assertThat(there.<List<String>>read(db -> db.fetchValues(BUBBLE.CONTENT))).hasSize(ROWS)
                    .allSatisfy(each -> assertThat(each).startsWith("k1:").doesNotContain("content"));
        }
        DatabaseLocation.Postgres elsewhere = new DatabaseLocation.Postgres(server.url(), Files.createDirectory(folder.resolve("elsewhere")));
        assertThatThrownBy(() -> DatabaseSnapshot.take(elsewhere, folder.resolve("unreadable.db"))).isInstanceOf(StorageException.class)
                .hasMessageEndingWith("could not be copied").hasRootCauseInstanceOf(ColumnCipher.Unreadable.class);
    }

    @Test
    void no_key_is_forgotten_while_a_snapshot_is_read_that_may_need_it() throws Exception {
        PostgresImport.run(original, server);
        try (OpenDatabase database = server.open()) {
            try (ReadOnlyDatabase backup = ReadOnlyDatabase.beside(server)) {
                int before = backup.read(db -> db.fetchCount(REVISION));
                database.write("test", db -> {
                    db.deleteFrom(REVISION).execute();
                    db.select(BUBBLE.RESPONSE_ID).from(BUBBLE).fetch(BUBBLE.RESPONSE_ID)
                            .forEach(each -> ColumnCipher.of(db).retire(KeyOwner.IDENTITY, each));
                    db.deleteFrom(LAUNCH_DRAFT).execute();
                    LongStream.range(5_000_000_001L, 5_000_000_001L + ROWS).forEach(each -> ColumnCipher.of(db).retire(KeyOwner.LAUNCH, each));
                    return null;
                }).join();
                database.eraseTraces();
                for (int i = 0; i < 20; i++) {
                    database.write("test", db -> null).join();
                }
                assertThat(keys(KeyOwner.LAUNCH)).as("while it is read").isEqualTo(ROWS);
                assertThat(backup.<Integer>read(db -> db.fetchCount(REVISION))).isEqualTo(before);
            }
            await().until(() -> keys(KeyOwner.LAUNCH) == 0);
        }
    }

    /** Those that are not forgotten. */
    private long keys(KeyOwner kind) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + server.keys())) {
            return Long.parseLong(TableDigests.strings(connection, "select count(*) from person_key join key_owner on"
                    + " key_owner.key_id = person_key.id where key <> zeroblob(32) and kind = " + kind.number()).get(0));
        }
    }

    @Test
    void rows_that_are_long_are_few_together_and_all_there() throws Exception {
        try (OpenDatabase database = SqliteDatabase.open(original)) {
            database.write("test", db -> db.execute(
                    "update edition set source = source || hex(zeroblob(300000)) where rowid % 50 = 0")).join();
        }
        PostgresImport.run(original, server);
        Path back = folder.resolve("back.db");
        DatabaseSnapshot.take(server, back);
        assertThat(TableDigests.of(back).get("edition")).isEqualTo(TableDigests.of(original).get("edition"));
    }

    @Test
    void a_database_that_keeps_other_rows_than_it_was_given_fails_the_copy() throws Exception {
        try (OpenDatabase there = server.open()) {
            there.write("test", db -> db.execute("create rule lost as on insert to token where new.id = 'z' do instead nothing")).join();
        }
        assertThatThrownBy(() -> PostgresImport.run(original, server)).isInstanceOf(StorageException.class)
                .hasMessage("of the table token " + ROWS + " rows were written, and it has " + (ROWS - 1));
        empty();
    }

    @Test
    void what_fails_half_way_leaves_nothing_and_can_be_done_again() throws Exception {
        try (OpenDatabase there = server.open()) {
            there.write("test", db -> db.execute("alter table token add constraint none check (id <> 'z')")).join();
        }
        assertThatThrownBy(() -> PostgresImport.run(original, server)).isInstanceOf(StorageException.class)
                .hasMessage("the table token could not be copied");
        empty();
        try (OpenDatabase there = server.open()) {
            there.write("test", db -> db.execute("alter table token drop constraint none")).join();
        }
        PostgresImport.run(original, server);
        try (ReadOnlyDatabase there = ReadOnlyDatabase.beside(server)) {
            assertThat(there.<Integer>read(db -> db.fetchCount(TOKEN))).isEqualTo(ROWS);
        }
    }

    private void empty() throws UnusableStorageException {
        try (ReadOnlyDatabase there = ReadOnlyDatabase.beside(server)) {
            assertThat(there.<SortedMap<String, Long>>read(TableCounts::run)).allSatisfy((table, rows) ->
                    assertThat(rows).as(table).isEqualTo(table.startsWith("flyway") ? Migrations.SCRIPTS.size() : 0));
        }
        PostgresImport.refuseFilled(server);
    }

    @Test
    void nothing_is_put_beside_what_is_there() throws Exception {
        PostgresImport.run(filled(folder.resolve("first.db"), 1), server);
        assertThatThrownBy(() -> PostgresImport.refuseFilled(server)).isInstanceOf(UnusableStorageException.class)
                .hasMessage("there is data in the database of INDABA_DATABASE_URL already; make an empty database and name it"
                        + " in INDABA_DATABASE_URL");
        assertThatThrownBy(() -> PostgresImport.run(original, server)).hasMessageContaining("there is data in");
    }

    @Test
    void a_database_of_something_else_is_left_alone() throws Exception {
        try (Connection connection = DriverManager.getConnection(server.url()); Statement statement = connection.createStatement()) {
            statement.execute("create table invoices (id bigint)");
        }
        assertThatThrownBy(() -> PostgresImport.refuseFilled(server)).hasMessageContaining("tables that are not of this program");
    }

    @Test
    void a_file_of_every_earlier_schema_is_brought_up_to_date_on_its_way() throws Exception {
        for (String script : Migrations.SCRIPTS) {
            String version = script.substring(1, script.indexOf("__"));
            Path file = folder.resolve("V" + version + ".db");
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("begin;\n" + Files.readString(Path.of("src/test/resources/schemas/V" + version + ".sql")) + "commit;\n");
            }
            DatabaseLocation.Postgres there = new DatabaseLocation.Postgres(Postgres.fresh(), server.data());
            PostgresImport.run(file, there);
            Path back = folder.resolve("back-" + version + ".db");
            DatabaseSnapshot.take(there, back);
            assertThat(rows(back)).as("V" + version).isEqualTo(rows(file));
        }
    }

    @Test
    void a_row_that_points_at_nothing_is_found_on_postgresql_too() throws Exception {
        PostgresImport.run(original, server);
        try (Connection connection = DriverManager.getConnection(server.url()); Statement statement = connection.createStatement()) {
            statement.execute("alter table revision disable trigger all");
            statement.execute("insert into revision (bubble_id, number, content, replaced_at) values (99, 1, '', 0)");
        }
        try (ReadOnlyDatabase there = ReadOnlyDatabase.beside(server)) {
            assertThat(there.<List<String>>read(DanglingReferences::of)).hasSize(1);
            assertThat(there.<Boolean>read(IntegrityCheck::run)).isFalse();
        }
    }

    @Test
    void no_reference_is_called_lost_where_all_are_there_whatever_the_database() throws Exception {
        try (ReadOnlyDatabase here = ReadOnlyDatabase.atRest(original)) {
            assertThat(here.<List<String>>read(DanglingReferences::of)).isEmpty();
        }
    }

    @Test
    void pages_are_looked_at_where_the_extension_is_there() throws Exception {
        PostgresImport.run(original, server);
        try (ReadOnlyDatabase there = ReadOnlyDatabase.beside(server)) {
            assertThat(there.<Boolean>read(IntegrityCheck::seesPages)).isFalse();
        }
        try (Connection connection = DriverManager.getConnection(server.url()); Statement statement = connection.createStatement()) {
            statement.execute("create schema tools");
            statement.execute("create extension amcheck schema tools");
        }
        try (ReadOnlyDatabase there = ReadOnlyDatabase.beside(server)) {
            assertThat(there.<Boolean>read(IntegrityCheck::seesPages)).isTrue();
            assertThat(there.<Boolean>read(IntegrityCheck::run)).isTrue();
        }
    }

    /** Without the history, which says when its scripts were carried out. */
    private static SortedMap<String, List<String>> rows(Path file) throws Exception {
        SortedMap<String, List<String>> rows = TableDigests.rows(file);
        rows.remove("flyway_schema_history");
        rows.replaceAll((table, each) -> each.stream().sorted().toList());
        assertThat(Stream.of(rows.keySet())).isNotEmpty();
        return rows;
    }
}
