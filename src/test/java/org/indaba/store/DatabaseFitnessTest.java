package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.indaba.store.schema.Tables.RESPONDENT;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.indaba.store.engine.DatabaseCheck;
import org.indaba.store.engine.GroupCommit;
import org.indaba.store.engine.sqlite.DamageFlag;
import org.indaba.store.engine.sqlite.DatabaseFile;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.indaba.store.engine.sqlite.SqliteEngine;
import org.indaba.store.engine.sqlite.SqliteProbe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

/** What makes a database unfit to take a turn, and that nothing is acknowledged then which would be lost. */
@Timeout(60)
class DatabaseFitnessTest {
    @TempDir
    Path folder;

    private Path file;
    private OpenDatabase database;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("indaba.db");
        database = SqliteDatabase.open(file);
        store(database, 1).join();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static CompletableFuture<Void> store(Database database, long id) {
        return database.write("test", db -> {
            db.insertInto(RESPONDENT).set(RESPONDENT.ID, id).set(RESPONDENT.CREATED_AT, 0L).execute();
            return null;
        });
    }

    private static List<Long> stored(Database database) {
        return database.read(db -> db.select(RESPONDENT.ID).from(RESPONDENT).orderBy(RESPONDENT.ID).fetch(RESPONDENT.ID));
    }

    private void sql(String command) throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void a_database_as_it_must_be_is_fit() {
        assertThat(database.fitness()).isEqualTo(new DatabaseFitness(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_file_that_is_gone_takes_no_turn_and_back_in_its_place_it_takes_them_again() throws Exception {
        Path away = folder.resolve("away.db");
        Files.move(file, away);
        assertThat(database.fitness().file()).contains("its file is gone");
        assertThatThrownBy(() -> store(database, 2).join()).hasCauseInstanceOf(StorageException.class);
        assertThat(file).as("a new one in its place").doesNotExist();

        Files.move(away, file);
        assertThat(database.fitness().isFit()).isTrue();
        store(database, 3).join();
        assertThat(stored(database)).containsExactly(1L, 3L);
    }

    @Test
    void a_file_that_was_replaced_takes_no_turn() throws Exception {
        Path other = folder.resolve("other.db");
        SqliteDatabase.open(other).close();
        Files.move(file, folder.resolve("away.db"));
        Files.move(other, file);

        assertThat(database.fitness().file()).contains("another file stands in its place");
        assertThatThrownBy(() -> store(database, 2).join()).hasCauseInstanceOf(StorageException.class);
    }

    @Test
    void a_file_whose_head_was_overwritten_is_seen_though_connections_remember_it() throws Exception {
        stored(database);
        sql("pragma wal_checkpoint(truncate)");
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.write(new byte[4096]);
        }
        assertThat(database.fitness().file().orElseThrow()).startsWith("it cannot be read (code ");
    }

    @Test
    void a_schema_that_is_newer_or_older_is_told() throws Exception {
        sql("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success) values (99, '99', 'x', 'SQL', 'V99__x.sql', 1, '', 0, 1)");
        assertThat(database.fitness().schema()).contains("newer than this program");
        sql("delete from flyway_schema_history where installed_rank = 99");
        assertThat(database.fitness().isFit()).isTrue();
        sql("delete from flyway_schema_history where installed_rank = (select max(installed_rank) from"
                + " flyway_schema_history)");
        assertThat(database.fitness().schema()).contains("older than this program");
        sql("update flyway_schema_history set checksum = 7 where installed_rank = 1");
        assertThat(database.fitness().schema()).contains("not of this program");
    }

    @Test
    void a_writer_that_has_ended_is_told() {
        database.close();
        assertThat(database.fitness().writes()).contains("its writer has ended");
    }

    @Test
    void a_full_disk_is_told_and_that_it_has_room_again_without_any_turn() throws Exception {
        SqliteEngine engine = new SqliteEngine("jdbc:sqlite:" + file);
        FaultyConnections connections = new FaultyConnections(engine);
        GroupCommit writer = new GroupCommit(connections);
        writer.start();
        SqliteProbe ground = new SqliteProbe(
                new DatabaseFile("jdbc:sqlite:" + file), new DamageFlag(),
                () -> DriverManager.getConnection("jdbc:sqlite:" + file), engine::context);
        DatabaseCheck checkup = new DatabaseCheck(ground, writer);
        connections.fault = (moment, sql) -> {
            if (sql.equals("commit") && moment == FaultyConnections.Moment.BEFORE) {
                throw FaultyConnections.error(SQLiteErrorCode.SQLITE_FULL);
            }
        };
        assertThatThrownBy(() -> writer.submit("test", new WriteSeries(), db -> 1).join())
                .hasCauseInstanceOf(StorageException.class);
        assertThat(checkup.look().writes().orElseThrow()).startsWith("the last commit failed").contains("code 13");
        assertThat(checkup.look().isFit()).isFalse();

        connections.fault = FaultyConnections.Fault.NONE;
        await().untilAsserted(() -> assertThat(checkup.look().isFit()).isTrue());
        writer.close();
    }
}
