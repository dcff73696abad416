package org.indaba.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.indaba.store.encryption.PersonKeyCipher;
import org.indaba.store.engine.DatabaseEngine;
import org.indaba.store.engine.postgres.PostgresDatabase;
import org.indaba.store.engine.postgres.PostgresServer;
import org.indaba.store.engine.sqlite.SqliteDatabase;

/** The databases that tests open: SQLite's files, or with {@code -Dtested.on=postgres} a database of PostgreSQL's for each. */
public final class Databases {
    public static final boolean ON_POSTGRES = "postgres".equals(System.getProperty("tested.on"));
    private static volatile Optional<Watched> watched = Optional.empty();
    private static final Map<Path, String> MADE = new ConcurrentHashMap<>();

    private Databases() {}

    /** The same file is the same database. */
    public static OpenDatabase open(Path file) throws UnusableStorageException {
        OpenDatabase opened = onPostgres()
                ? PostgresDatabase.open(url(file), keys(file))
                : SqliteDatabase.open(SqliteTemplate.at(file));
        return watching().<OpenDatabase>map(each -> new WatchedDatabase(opened, each)).orElse(opened);
    }

    private static boolean onPostgres() {
        return watched.map(Watched::onPostgres).orElse(ON_POSTGRES);
    }

    /** What is heard of the databases that are opened now. */
    static Optional<StatementWatch> watching() {
        return watched.map(Watched::watch);
    }

    /** Whatever is opened meanwhile is opened so, and heard. */
    public static void watch(StatementWatch watch, boolean onPostgres, Watching scenes) throws Exception {
        watched = Optional.of(new Watched(watch, onPostgres));
        try {
            scenes.play();
        } finally {
            watched = Optional.empty();
        }
    }

    /** What is played while it is watched. */
    public interface Watching {
        void play() throws Exception;
    }

    private record Watched(StatementWatch watch, boolean onPostgres) {}

    /** What one is opened over. */
    static DatabaseEngine engine(Path file) throws UnusableStorageException {
        return ON_POSTGRES
                ? PostgresDatabase.engine(url(file), PostgresServer.Use.BY_THE_SERVER, PersonKeyCipher.open(keys(file)))
                : SqliteDatabase.engine(SqliteTemplate.at(file));
    }

    private static Path keys(Path file) {
        return file.resolveSibling(file.getFileName() + ".keys");
    }

    private static String url(Path file) {
        return MADE.computeIfAbsent(file.toAbsolutePath().normalize(), unused -> {
            try {
                return Postgres.migrated();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
