package org.indaba.store;

import java.nio.file.Path;

/** Opens SQLite's files. */
public final class SqliteDatabase {
    private SqliteDatabase() {}

    /** Opens the database in this file, brings its schema up to date, and starts the writer. */
    public static OpenDatabase open(Path file) throws StorageUnusable {
        return OneWriterDatabase.over(engine(file));
    }

    /** With a schema that is up to date. */
    static Engine engine(Path file) throws StorageUnusable {
        String url = "jdbc:sqlite:" + file;
        Migrations.bringUpToDate(url);
        SqliteEngine engine = new SqliteEngine(url);
        engine.refuseHeld();
        return engine;
    }
}
