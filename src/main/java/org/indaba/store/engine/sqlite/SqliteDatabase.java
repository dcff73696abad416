package org.indaba.store.engine.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.indaba.files.OwnerOnly;
import org.indaba.store.OneWriterDatabase;
import org.indaba.store.OpenDatabase;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.engine.DatabaseEngine;
import org.indaba.store.engine.Migrations;

/** Opens databases in SQLite files. */
public final class SqliteDatabase {
    private SqliteDatabase() {}

    /** Opens the database in this file, brings its schema up to date, and starts the writer. */
    public static OpenDatabase open(Path file) throws UnusableStorageException {
        return OneWriterDatabase.over(engine(file));
    }

    /** Makes an engine with a schema that is up to date. */
    public static DatabaseEngine engine(Path file) throws UnusableStorageException {
        String url = "jdbc:sqlite:" + file;
        keepFromOthers(file);
        Migrations.bringUpToDate(url);
        SqliteEngine engine = new SqliteEngine(url);
        engine.refuseHeld();
        return engine;
    }

    /** SQLite gives its log and its index the permissions of the database's file, which by default everybody can read. */
    private static void keepFromOthers(Path file) throws UnusableStorageException {
        try {
            OwnerOnly.createFile(file);
        } catch (FileAlreadyExistsException there) {
            Stream.of("", "-wal", "-shm").map(each -> Path.of(file + each)).filter(Files::exists).forEach(OwnerOnly::restrict);
        } catch (IOException e) {
            throw new UnusableStorageException("the database cannot be made in " + file + "; let this user write there", e);
        }
    }
}
