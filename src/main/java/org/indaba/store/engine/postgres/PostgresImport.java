package org.indaba.store.engine.postgres;

import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.OpenDatabase;
import org.indaba.store.ReadOnlyDatabase;
import org.indaba.store.StorageException;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.engine.Migrations;
import org.indaba.store.engine.SchemaStatus;
import org.indaba.store.engine.TableCopy;
import org.indaba.store.engine.TableCounts;
import org.indaba.store.engine.TableOrder;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Imports the rows of a SQLite file into an empty PostgreSQL database: all of them or, whatever happens, none. */
public final class PostgresImport {
    private static final String MEND = "make an empty database and name it in INDABA_DATABASE_URL";

    private PostgresImport() {}

    /**
     * Changes nothing.
     *
     * @throws UnusableStorageException where the database is not empty; the empty schema of this program is allowed
     */
    public static void refuseFilled(DatabaseLocation.Postgres postgres) throws UnusableStorageException {
        try (ReadOnlyDatabase database = ReadOnlyDatabase.unopened(postgres)) {
            boolean none = database.read(db -> TableCounts.run(db).isEmpty());
            if (!none && !(database.read(SchemaStatus::of) instanceof SchemaStatus.Known)) {
                throw new UnusableStorageException(
                        "the database of INDABA_DATABASE_URL has tables that are not of this program; " + MEND);
            }
            if (database.read(PostgresImport::hasRows)) {
                throw new UnusableStorageException("there is data in the database of INDABA_DATABASE_URL already; " + MEND);
            }
        } catch (StorageException e) {
            throw new UnusableStorageException(e.getMessage(), e);
        }
    }

    /**
     * @param file a file with this program's schema or an earlier one, which is brought up to date
     * @throws UnusableStorageException where either database cannot be opened
     * @throws StorageException where the rows were not written
     */
    public static void run(Path file, DatabaseLocation.Postgres postgres) throws UnusableStorageException {
        Migrations.bringUpToDate("jdbc:sqlite:" + file);
        try (OpenDatabase into = postgres.open(); ReadOnlyDatabase from = ReadOnlyDatabase.beside(new DatabaseLocation.File(file))) {
            into.write("restore", db -> {
                if (hasRows(db)) {
                    throw new StorageException("there is data in the database of INDABA_DATABASE_URL already; " + MEND);
                }
                return from.read(rows -> new TableCopy(rows, db).run());
            }).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StorageException failed
                    ? failed
                    : new StorageException("the database of INDABA_DATABASE_URL did not take the rows", e.getCause());
        }
    }

    private static boolean hasRows(DSLContext db) {
        return TableCounts.run(db).keySet().stream()
                .filter(TableOrder.parentsFirst().stream().map(Table::getName).toList()::contains)
                .anyMatch(table -> db.fetchExists(DSL.table(DSL.quotedName(table))));
    }
}
