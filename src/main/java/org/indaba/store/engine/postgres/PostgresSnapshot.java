package org.indaba.store.engine.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.DatabaseSnapshot;
import org.indaba.store.ReadOnlyDatabase;
import org.indaba.store.StorageException;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.engine.JooqContexts;
import org.indaba.store.engine.Migrations;
import org.indaba.store.engine.SchemaStatus;
import org.indaba.store.engine.TableCopy;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.sqlite.SQLiteException;

/** Makes a SQLite file with the rows that a PostgreSQL database has at one moment, while others write. */
public final class PostgresSnapshot {
    private PostgresSnapshot() {}

    /** @param target see {@link DatabaseSnapshot#take} */
    public static void take(DatabaseLocation.Postgres postgres, Path target) {
        String url = "jdbc:sqlite:" + target;
        try (ReadOnlyDatabase database = ReadOnlyDatabase.beside(postgres)) {
            refuseOther(database.read(SchemaStatus::of));
            Migrations.migrate(url);
            database.read(from -> copy(from, url));
        } catch (UnusableStorageException e) {
            throw new StorageException(reason(e), e);
        } catch (StorageException e) {
            throw sqlite(e).<StorageException>map(any -> new StorageException(reason(e), e)).orElse(e);
        }
    }

    /** Refuses another schema: a copy has this program's. */
    private static void refuseOther(SchemaStatus standing) {
        String last = Migrations.SCRIPTS.get(Migrations.SCRIPTS.size() - 1);
        if (!standing.equals(new SchemaStatus.Known(last))) {
            throw new StorageException(standing instanceof SchemaStatus.Known
                    ? "the database's schema is older than this program's, which brings it up to date at its start"
                    : "the database of INDABA_DATABASE_URL has no schema that is this program's");
        }
    }

    /** The copy is one transaction: either all of it is on disk, or an exception tells that it is not. */
    private static Void copy(DSLContext from, String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            new TableCopy(from, JooqContexts.of(connection, SQLDialect.SQLITE)).run();
            connection.commit();
            return null;
        } catch (SQLException e) {
            throw new StorageException(DatabaseSnapshot.reason(e.getErrorCode() & 0xff), e);
        }
    }

    private static String reason(Exception e) {
        return sqlite(e).map(cause -> DatabaseSnapshot.reason(cause.getErrorCode() & 0xff)).orElse(e.getMessage());
    }

    /** The exception of SQLite, where it was SQLite that failed, usually because its disk is full. */
    private static Optional<SQLiteException> sqlite(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLiteException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
