package org.indaba.store;

import static org.indaba.store.schema.Tables.STORED_FILE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jooq.impl.DSL;

/**
 * The amount of data to back up.
 *
 * @param database the bytes of the database; with PostgreSQL the space that it takes there, which a copy does not exceed
 * @param files the bytes of all files that people sent
 */
public record BackupSize(long database, long files) {

    public static BackupSize run(ReadContext db, DatabaseLocation at) {
        Long files = db.select(DSL.sum(STORED_FILE.BYTES)).from(STORED_FILE).fetchOne(0, Long.class);
        return new BackupSize(database(db, at), files == null ? 0 : files);
    }

    private static long database(ReadContext db, DatabaseLocation at) {
        if (at instanceof DatabaseLocation.Postgres) {
            return db.fetchSingle("select pg_database_size(current_database())").get(0, Long.class);
        }
        try {
            return Files.size(((DatabaseLocation.File) at).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
