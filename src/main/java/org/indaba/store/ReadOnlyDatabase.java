package org.indaba.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** A database that is looked at and never changed, whatever its schema: it is not brought up to date. */
public final class ReadOnlyDatabase implements AutoCloseable {
    private final Connection connection;
    private final DSLContext context;

    private ReadOnlyDatabase(String url) {
        try {
            connection = DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new StorageFailed("the database cannot be opened, SQLite's code " + e.getErrorCode(), e);
        }
        context = DSL.using(connection, SQLDialect.SQLITE, new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderSchema(false)
                .withExecuteLogging(false));
    }

    /** One that nobody writes to. No file is made beside it. */
    public static ReadOnlyDatabase atRest(Path file) {
        return new ReadOnlyDatabase(url(file, "?mode=ro&immutable=1"));
    }

    /** One that a server may write to. */
    public static ReadOnlyDatabase beside(Path file) {
        return new ReadOnlyDatabase(url(file, "?mode=ro"));
    }

    private static String url(Path file, String how) {
        return "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + how;
    }

    /** @throws StorageFailed where the database cannot be read */
    public <T> T read(Function<DSLContext, T> query) {
        try {
            return query.apply(context);
        } catch (DataAccessException e) {
            throw new StorageFailed("the database cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StorageFailed("the database could not be let go", e);
        }
    }
}
