package org.indaba.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.indaba.store.audit.AuditChainTest;
import org.indaba.store.engine.CachingConnection;
import org.indaba.store.engine.Migrations;
import org.indaba.store.engine.sqlite.SqliteEngine;
import org.jooq.DSLContext;
import org.sqlite.SQLiteConnection;

/** What survives the end of a process: a SQLite in memory with the product's schema, emptied for each use. */
public final class MemoryDatabase implements AutoCloseable {
    /** More than the product keeps of each connection: here all of it, and what looks at it, shares one. */
    private static final int STATEMENTS = 1_024;

    private final SqliteEngine template;
    private final CachingConnection connection;
    private final DSLContext context;
    private final List<String> tables = new ArrayList<>();

    /** @param folder where the schema is made, once */
    public MemoryDatabase(Path folder) throws UnusableStorageException, SQLException {
        Path file = folder.resolve("template.db");
        Migrations.migrate("jdbc:sqlite:" + file);
        connection = new CachingConnection("jdbc:sqlite::memory:", STATEMENTS);
        execute("restore from '" + file + "'");
        execute("pragma secure_delete=on");
        foreignKeys(true);
        template = new SqliteEngine("jdbc:sqlite:" + file);
        context = context(connection);
        // it is emptied for each seed
        AuditChainTest.withoutTriggers(context);
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery(
                        "select name from sqlite_master where type = 'table' and name not like '%schema_history'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
    }

    public void clear() throws SQLException {
        foreignKeys(false);
        execute("begin");
        for (String each : tables) {
            execute("delete from \"" + each + "\"");
        }
        execute("commit");
        foreignKeys(true);
    }

    public void foreignKeys(boolean held) throws SQLException {
        execute("pragma foreign_keys=" + (held ? "on" : "off"));
    }

    /** Every byte of it. */
    public byte[] bytes() throws SQLException {
        return ((SQLiteConnection) connection).serialize("main");
    }

    public DSLContext context() {
        return context;
    }

    /** Kept ready for its next use, as the driver does not. */
    public PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    DSLContext context(Connection of) {
        return template.context(of);
    }

    boolean spares(RuntimeException failure) {
        return template.spares(failure);
    }

    Connection connection() {
        return connection;
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void rollback() {
        try {
            execute("rollback");
        } catch (SQLException nothingToRollBack) {
            // SQLite did it already
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
