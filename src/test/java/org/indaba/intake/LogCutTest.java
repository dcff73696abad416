package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.indaba.channel.Inbound;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database's log ends anywhere, as after a power cut: what is found is all of the first turns and nothing of the others. */
class LogCutTest {
    /** What a disk writes whole. */
    private static final int SECTOR = 512;

    /** Every so many cuts the product opens what is left, which takes longer than looking at it. */
    private static final int OPENED = 40;

    @TempDir
    Path folder;

    private Path live;
    private final List<String> states = new ArrayList<>();

    @Test
    void every_cut_of_the_log_is_a_committed_prefix_and_opens() throws Exception {
        live = Files.createDirectories(folder.resolve("live"));
        Path copy = Files.createDirectories(folder.resolve("copy")).resolve("indaba.db");
        try (LineInProcess line = new LineInProcess(live)) {
            try (Connection other = connect(live.resolve("indaba.db")); Statement statement = other.createStatement()) {
                // not while somebody reads or writes, as the start still may
                await().until(() -> {
                    statement.execute("pragma wal_checkpoint(truncate)");
                    return Files.size(live.resolve("indaba.db-wal")) == 0;
                });
            }
            keepState(copy);
            Sender amina = new Sender(line, 5_000_000_001L);
            for (String text : List.of("/start wg-study", "English", "I agree", "Civil society", "None of these", "Kenya")) {
                receives(line, amina.says(text), copy);
            }
            amina.isShown(amina.nextOrdinal());
            keepState(copy);
            Inbound.Message bubble = amina.says("First piece.");
            receives(line, bubble, copy);
            receives(line, amina.edits(bubble, "First piece, corrected."), copy);
            receives(line, amina.says("Second piece."), copy);
            cut(copy);
        }
    }

    private void receives(LineInProcess line, Inbound inbound, Path copy) throws Exception {
        line.receive(inbound);
        keepState(copy);
    }

    private void keepState(Path copy) throws Exception {
        copies(copy, Long.MAX_VALUE);
        states.add(digest(copy));
    }

    private void cut(Path copy) throws Exception {
        long length = Files.size(live.resolve("indaba.db-wal"));
        int at = 0;
        int cuts = 0;
        for (long end = 0; end < length + SECTOR; end += SECTOR) {
            copies(copy, end);
            if (cuts % OPENED == 0) {
                SqliteDatabase.open(copy).close();
            }
            int found = states.indexOf(digest(copy));
            assertThat(found).as("the state after a cut at byte %d", end).isGreaterThanOrEqualTo(at);
            at = found;
            cuts++;
        }
        assertThat(at).as("nothing is missing where nothing is cut").isEqualTo(states.size() - 1);
        System.out.printf("log cut: kills 0, faults %d, states %d, bubbles 2; lost 0, doubled 0%n", cuts, states.size());
    }

    private void copies(Path copy, long end) throws IOException {
        Files.deleteIfExists(copy.resolveSibling("indaba.db-shm"));
        Files.write(copy, Files.readAllBytes(live.resolve("indaba.db")));
        Path log = copy.resolveSibling("indaba.db-wal");
        Files.write(log, Files.readAllBytes(live.resolve("indaba.db-wal")));
        try (RandomAccessFile bytes = new RandomAccessFile(log.toFile(), "rw")) {
            bytes.setLength(Math.min(bytes.length(), end));
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** All rows of all tables, in few characters. */
    private static String digest(Path file) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = connect(file); Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("select name from sqlite_master where type = 'table' order by name")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            all.append(rows.getString(i)).append('\u0000');
                        }
                    }
                }
            }
            try (ResultSet check = statement.executeQuery("pragma integrity_check")) {
                assertThat(check.getString(1)).isEqualTo("ok");
            }
        }
        return all.toString();
    }
}
