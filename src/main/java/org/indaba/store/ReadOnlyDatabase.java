package org.indaba.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.indaba.store.encryption.PersonKeyCipher;
import org.indaba.store.engine.JooqContexts;
import org.indaba.store.engine.postgres.PostgresServer;
import org.indaba.store.engine.postgres.SnapshotLock;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/** A database that is read and never changed. Its schema may be any, and is not brought up to date. */
public final class ReadOnlyDatabase implements AutoCloseable {
    private final Connection connection;
    private final ReadContext context;
    private final Optional<PersonKeyCipher> words;

    private ReadOnlyDatabase(Connection connection, SQLDialect dialect, Optional<PersonKeyCipher> words) {
        this.connection = connection;
        this.words = words;
        DSLContext opened = JooqContexts.of(connection, dialect);
        words.ifPresent(each -> each.in(opened));
        this.context = new ReadContext(opened.configuration());
    }

    /** Opens a file that nobody writes to. No file is made beside it. */
    public static ReadOnlyDatabase atRest(Path file) {
        return inFile(file, "?mode=ro&immutable=1");
    }

    /**
     * Opens a database that a server may write to. With PostgreSQL all reads see one snapshot, which is taken at the first.
     */
    public static ReadOnlyDatabase beside(DatabaseLocation at) {
        if (at instanceof DatabaseLocation.Postgres postgres) {
            return onServer(postgres, Optional.of(words(postgres)));
        }
        return inFile(((DatabaseLocation.File) at).path(), "?mode=ro");
    }

    private static ReadOnlyDatabase inFile(Path file, String how) {
        String url = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + how;
        try {
            return new ReadOnlyDatabase(DriverManager.getConnection(url), SQLDialect.SQLITE, Optional.empty());
        } catch (SQLException e) {
            throw new StorageException("the database cannot be opened, SQLite's code " + e.getErrorCode(), e);
        }
    }

    /** Opens a database without decrypting: people's data is read as it is stored, and no key is looked up. */
    public static ReadOnlyDatabase unopened(DatabaseLocation.Postgres postgres) {
        return onServer(postgres, Optional.empty());
    }

    private static PersonKeyCipher words(DatabaseLocation.Postgres postgres) {
        try {
            return PersonKeyCipher.open(postgres.keys());
        } catch (UnusableStorageException e) {
            throw new StorageException(e.getMessage(), e);
        }
    }

    private static ReadOnlyDatabase onServer(DatabaseLocation.Postgres postgres, Optional<PersonKeyCipher> words) {
        try {
            Connection connection = new PostgresServer(postgres.url()).reader();
            SnapshotLock.hold(connection);
            return new ReadOnlyDatabase(connection, SQLDialect.POSTGRES, words);
        } catch (SQLException e) {
            words.ifPresent(PersonKeyCipher::close);
            throw new StorageException("the database of INDABA_DATABASE_URL cannot be reached, SQL state " + e.getSQLState(), e);
        }
    }

    /** @throws StorageException where the database cannot be read */
    public <T> T read(Function<? super ReadContext, T> query) {
        try {
            return query.apply(context);
        } catch (DataAccessException e) {
            throw new StorageException("the database cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StorageException("the database could not be let go", e);
        } finally {
            words.ifPresent(PersonKeyCipher::close);
        }
    }
}
