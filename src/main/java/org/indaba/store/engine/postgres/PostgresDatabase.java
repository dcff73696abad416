package org.indaba.store.engine.postgres;

import java.nio.file.Path;
import org.indaba.store.OneWriterDatabase;
import org.indaba.store.OpenDatabase;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.encryption.PersonKeyCipher;
import org.indaba.store.engine.DatabaseEngine;
import org.indaba.store.engine.Migrations;

/** Opens databases on PostgreSQL. */
public final class PostgresDatabase {
    private PostgresDatabase() {}

    /**
     * Opens a database for a server; a second server is refused.
     *
     * @param keys the file of persons' keys, which is made where there is none
     */
    public static OpenDatabase serve(String url, Path keys) throws UnusableStorageException {
        return open(url, PostgresServer.Use.BY_THE_SERVER, keys);
    }

    /** Opens a database for a process beside a server. */
    public static OpenDatabase open(String url, Path keys) throws UnusableStorageException {
        return open(url, PostgresServer.Use.BESIDE_IT, keys);
    }

    private static OpenDatabase open(String url, PostgresServer.Use use, Path keys) throws UnusableStorageException {
        PersonKeyCipher words = PersonKeyCipher.open(keys);
        OpenDatabase database = OneWriterDatabase.over(engine(url, use, words));
        // new keys beside missing ones would make it worse
        if (!database.read(words::fits)) {
            database.close();
            throw new UnusableStorageException("the keys of persons in " + keys + " are not those of the database of"
                    + " INDABA_DATABASE_URL; put the file there that belongs to it, or restore a backup into an empty"
                    + " database: indaba restore FILE");
        }
        return database;
    }

    /** Makes an engine with a schema that is up to date. Where the database cannot be used the cipher is closed. */
    public static DatabaseEngine engine(String url, PostgresServer.Use use, PersonKeyCipher words) throws UnusableStorageException {
        PostgresEngine engine = new PostgresEngine(url, use, words);
        try {
            engine.settle();
            Migrations.bringUpToDate(url);
            return engine;
        } catch (UnusableStorageException | RuntimeException e) {
            engine.close();
            throw e;
        }
    }
}
