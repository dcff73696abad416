package org.indaba.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.store.TableDigests;

/**
 * A database as a release left it, as SQL: {@code schemas/V3.sql} has the schema that V1 to V3 make, and somebody in the
 * middle of answering. Once written it never changes, as the scripts do not.
 */
final class SchemaFixture {
    static final long PERSON = 5_000_000_001L;

    /** What the person has said in each of them. */
    static final List<String> SAID = List.of("a: First, as corrected.", "a: Second; with 'quotes'\nand lines.", "a: ", "b: بعد ذلك");

    private static final Path FOLDER = Path.of("src/test/resources/schemas");
    private static final Path SCRIPTS = Path.of("db/migration");

    private SchemaFixture() {}

    /** Numbers of all scripts, in their order. */
    static List<Integer> versions() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            return scripts.map(each -> each.getFileName().toString())
                    .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                    .sorted(Comparator.naturalOrder()).toList();
        }
    }

    static Path of(int version) {
        return FOLDER.resolve("V" + version + ".sql");
    }

    static void load(int version, Path database) throws IOException, SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            statement.executeUpdate("begin;\n" + Files.readString(of(version)) + "commit;\n");
        }
    }

    /** Writes the one that is missing: what is said now, in as much of the schema as there was then. */
    static void write(int version, Path folder) throws Exception {
        Path now = folder.resolve("now");
        if (Files.notExists(now)) {
            interview(Files.createDirectory(now));
        }
        Path then = folder.resolve("then-" + version + ".db");
        Flyway.configure().dataSource("jdbc:sqlite:" + then, null, null).locations("classpath:db/migration")
                .target(Integer.toString(version)).load().migrate();
        try (Connection connection = connect(then); Statement statement = connection.createStatement()) {
            statement.execute("attach '" + now.resolve("indaba.db") + "' as now");
            for (String table : tables(connection)) {
                if (!table.startsWith("flyway")) {
                    String columns = String.join(", ", TableDigests.columns(connection, table));
                    statement.execute("insert into main." + table + " select " + columns + " from now." + table);
                }
            }
            Files.createDirectories(FOLDER);
            Files.writeString(of(version), dump(connection));
        }
    }

    private static void interview(Path folder) throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = line.begun(PERSON);
            Inbound.Message first = amina.says("First.");
            line.receive(first);
            line.receive(amina.edits(first, "First, as corrected."));
            line.receive(amina.says("Second; with 'quotes'\nand lines."));
            line.receive(amina.says("", new Attachment(
                    "voice", "a voice note", Optional.empty(), Optional.of("audio/ogg"), OptionalLong.of(9))));
            line.receive(amina.says("Next"));
            line.receive(amina.says("بعد ذلك"));
        }
    }

    private static String dump(Connection connection) throws SQLException {
        StringBuilder dump = new StringBuilder();
        for (String sql : TableDigests.strings(connection,
                "select sql from main.sqlite_master where sql is not null order by rowid")) {
            dump.append(sql).append(";\n");
        }
        for (String table : tables(connection)) {
            for (String row : TableDigests.rows(connection, "main." + table, TableDigests.columns(connection, table))) {
                dump.append("insert into ").append(table).append(" values (").append(row).append(");\n");
            }
        }
        return dump.toString();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return new ArrayList<>(TableDigests.strings(connection, "select name from main.sqlite_master where type = 'table'"
                + " and name not like 'sqlite%' order by rowid"));
    }

    static Connection connect(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }
}
