package org.indaba.store.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.engine.sqlite.DamageFlag;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/** Brings the schema up to date. */
public final class Migrations {
    /** All scripts, in their order. Flyway finds them itself; a test compares this list with the folder. */
    public static final List<String> SCRIPTS = List.of(
            "V1__the_line.sql", "V2__coordinators.sql", "V3__schedule.sql", "V4__help_relay.sql", "V5__documents.sql",
            "V6__offices.sql", "V7__retention.sql", "V8__pauses.sql", "V9__buttons.sql",
            "V10__bounds.sql", "V11__seconds.sql", "V12__recordings.sql");

    /** The scripts of each database: they have the same names, and make the same tables. */
    enum Scripts {
        SQLITE("db/migration"),
        POSTGRES("db/postgresql");

        private final String folder;

        Scripts(String folder) {
            this.folder = folder;
        }

        static Scripts of(String url) {
            return url.startsWith("jdbc:sqlite:") ? SQLITE : POSTGRES;
        }
    }

    record Applied(String script, int checksum) {}

    private Migrations() {}

    /** Loading Flyway takes a quarter of a start, so it is used only where the schema is not up to date. */
    public static void bringUpToDate(String url) throws UnusableStorageException {
        if (!upToDate(url)) {
            refuseNewer(url);
            migrate(url);
        }
    }

    private static void refuseNewer(String url) throws UnusableStorageException {
        SQLDialect dialect = Scripts.of(url) == Scripts.SQLITE ? SQLDialect.SQLITE : SQLDialect.POSTGRES;
        try (Connection connection = DriverManager.getConnection(url)) {
            if (SchemaStatus.of(JooqContexts.of(connection, dialect)) instanceof SchemaStatus.Newer newer) {
                throw new UnusableStorageException("the database " + named(url) + " was made by a later version of this program: its"
                        + " schema is " + newer.script() + ", and this version knows none after " + newer.last()
                        + "; start the later version, or restore a backup that this one made: indaba restore FILE");
            }
        } catch (SQLException | DataAccessException unreadable) {
            // the migration reports the problem
        }
    }

    private static String named(String url) {
        return Scripts.of(url) == Scripts.SQLITE ? "at " + url : "of INDABA_DATABASE_URL";
    }

    public static void migrate(String url) throws UnusableStorageException {
        try {
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("classpath:" + Scripts.of(url).folder)
                    .communityDBSupportEnabled(false)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            if (DamageFlag.explains(e)) {
                throw UnusableStorageException.damaged(url, e);
            }
            throw new UnusableStorageException(
                    "the database " + named(url) + " cannot be opened or brought up to date",
                    e);
        }
    }

    /** Tells whether, according to Flyway's history, exactly these scripts were carried out. */
    static boolean upToDate(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            return applied(connection).equals(known(Scripts.of(url)));
        } catch (SQLException neverMigrated) {
            return false;
        }
    }

    private static List<Applied> applied(Connection connection) throws SQLException {
        List<Applied> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select script, checksum from flyway_schema_history where success order by installed_rank")) {
            while (rows.next()) {
                applied.add(new Applied(rows.getString(1), rows.getInt(2)));
            }
        }
        return applied;
    }

    static List<Applied> known(Scripts scripts) {
        return SCRIPTS.stream().map(each -> new Applied(each, checksum("/" + scripts.folder + "/" + each))).toList();
    }

    /** Computes the checksum as Flyway does: CRC-32 over the lines without their ends. */
    private static int checksum(String script) {
        CRC32 crc = new CRC32();
        try (InputStream in = Migrations.class.getResourceAsStream(script);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                crc.update(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException("packed with the program: " + script, e);
        }
        return (int) crc.getValue();
    }
}
