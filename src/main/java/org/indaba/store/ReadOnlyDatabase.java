package org.indaba.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/** A database that is looked at and never changed, whatever its schema: it is not brought up to date. */
public final class ReadOnlyDatabase implements AutoCloseable {
    private final Connection connection;
    private final DSLContext context;

    private ReadOnlyDatabase(Connection connection, SQLDialect dialect) {
        this.connection = connection;
        this.context = Contexts.of(connection, dialect);
    }

    /** One that nobody writes to. No file is made beside it. */
    public static ReadOnlyDatabase atRest(Path file) {
        return inFile(file, "?mode=ro&immutable=1");
    }

    /** One that a server may write to. With PostgreSQL all that is read is one snapshot, as of what is read first. */
    public static ReadOnlyDatabase beside(DatabaseAt at) {
        if (at instanceof DatabaseAt.Postgres postgres) {
            return onServer(postgres);
        }
        return inFile(((DatabaseAt.File) at).path(), "?mode=ro");
    }

    private static ReadOnlyDatabase inFile(Path file, String how) {
        String url = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + how;
        try {
            return new ReadOnlyDatabase(DriverManager.getConnection(url), SQLDialect.SQLITE);
        } catch (SQLException e) {
            throw new StorageFailed("the database cannot be opened, SQLite's code " + e.getErrorCode(), e);
        }
    }

    private static ReadOnlyDatabase onServer(DatabaseAt.Postgres postgres) {
        try {
            Connection connection = new PostgresServer(postgres.url()).reader();
            SnapshotLock.hold(connection);
            return new ReadOnlyDatabase(connection, SQLDialect.POSTGRES);
        } catch (SQLException e) {
            throw new StorageFailed("the database of INDABA_DATABASE_URL cannot be reached, SQL state " + e.getSQLState(), e);
        }
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
