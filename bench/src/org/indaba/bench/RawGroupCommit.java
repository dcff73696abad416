package org.indaba.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.sqlite.SQLiteConfig;

/**
 * The reference: the statements that a turn executes, prepared once each and executed again with what was bound to
 * them, by a writer that takes all turns that wait into one transaction, a savepoint each. Rows that are read are read
 * whole. Nothing else is done: no decision, no hash, no JSON, no rendering of SQL.
 */
final class RawGroupCommit implements AutoCloseable {
    /** The settings of the product's writing connection; {@link #differences} sees to it that they stay the same. */
    private static final Map<String, String> PRAGMAS = new LinkedHashMap<>(Map.of(
            "busy_timeout", "5000",
            "journal_mode", "wal",
            "synchronous", "2",
            "foreign_keys", "1",
            "secure_delete", "1",
            "wal_autocheckpoint", "10000",
            "cache_size", "-4096"));

    private static final int MOST_TOGETHER = 500;

    private record Turn(List<Tape.Statement> statements, CompletableFuture<Void> done) {}

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** Counted once each: asking for them takes as long as a short statement. */
    private final Map<String, Integer> columns = new HashMap<>();

    private final BlockingQueue<Turn> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "raw-writer");

    RawGroupCommit(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        connection = DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> each : PRAGMAS.entrySet()) {
                statement.execute("pragma " + each.getKey() + "=" + each.getValue());
            }
        }
        thread.start();
    }

    /** The pragmas that this connection of the product has another value of. */
    static List<String> differences(Connection products) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (Statement statement = products.createStatement()) {
            for (Map.Entry<String, String> each : PRAGMAS.entrySet()) {
                try (ResultSet result = statement.executeQuery("pragma " + each.getKey())) {
                    result.next();
                    if (!result.getString(1).equals(each.getValue())) {
                        differences.add(each.getKey() + " is " + result.getString(1));
                    }
                }
            }
        }
        return differences;
    }

    CompletableFuture<Void> submit(List<Tape.Statement> statements) {
        Turn turn = new Turn(statements, new CompletableFuture<>());
        waiting.add(turn);
        return turn.done();
    }

    private void run() {
        List<Turn> together = new ArrayList<>();
        try {
            while (true) {
                together.clear();
                together.add(waiting.take());
                waiting.drainTo(together, MOST_TOGETHER - 1);
                execute("begin immediate");
                for (Turn turn : together) {
                    execute("savepoint turn");
                    for (Tape.Statement statement : turn.statements()) {
                        execute(statement);
                    }
                    execute("release turn");
                }
                execute("commit");
                together.forEach(turn -> turn.done().complete(null));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            together.forEach(turn -> turn.done().completeExceptionally(e));
        }
    }

    private void execute(String sql) throws SQLException {
        prepared(sql).execute();
    }

    private void execute(Tape.Statement statement) throws SQLException {
        PreparedStatement each = prepared(statement.sql());
        for (int i = 0; i < statement.bound().size(); i++) {
            each.setObject(i + 1, statement.bound().get(i));
        }
        if (each.execute()) {
            try (ResultSet rows = each.getResultSet()) {
                int last = columns(statement.sql(), rows);
                while (rows.next()) {
                    for (int i = 1; i <= last; i++) {
                        rows.getObject(i);
                    }
                }
            }
        }
    }

    private int columns(String sql, ResultSet rows) throws SQLException {
        Integer known = columns.get(sql);
        if (known == null) {
            known = rows.getMetaData().getColumnCount();
            columns.put(sql, known);
        }
        return known;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        thread.interrupt();
        thread.join();
        connection.close();
    }
}
