package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.indaba.store.TableDigests;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of every schema that a release had is opened by this program, and whoever was answering goes on. */
class ReleasedSchemasTest {
    @TempDir
    private Path folder;

    static List<Integer> versions() throws IOException {
        return SchemaFixture.versions();
    }

    @Test
    void every_script_has_a_database_that_it_was_the_last_of() throws Exception {
        for (int version : versions()) {
            if (Files.notExists(SchemaFixture.of(version)) && System.getProperty("update") != null) {
                SchemaFixture.write(version, folder);
            }
            assertThat(SchemaFixture.of(version))
                    .as("mvn test -Dtest=ReleasedSchemasTest -Dupdate writes it; it is never written anew after that")
                    .exists();
        }
    }

    @ParameterizedTest(name = "V{0}")
    @MethodSource("versions")
    void no_row_is_lost_or_changed_by_the_upgrade_and_the_person_goes_on(int version) throws Exception {
        Path database = folder.resolve("indaba.db");
        SchemaFixture.load(version, database);
        Map<String, List<String>> columns = columns(database);
        Map<String, List<String>> before = rows(database, columns);
        assertThat(before.get("bubble")).hasSize(SchemaFixture.SAID.size());

        SqliteDatabase.open(database).close();
        Map<String, List<String>> after = rows(database, columns);
        assertThat(after.remove("flyway_schema_history")).containsAll(before.remove("flyway_schema_history"));
        assertThat(after).as("what the old columns hold").isEqualTo(before);

        try (LineInProcess line = new LineInProcess(folder)) {
            assertThat(line.bubbles()).isEqualTo(SchemaFixture.SAID);
            Sender amina = new Sender(line, SchemaFixture.PERSON);
            IntStream.range(0, 100).forEach(any -> amina.says("what came before the upgrade, by its numbers"));
            line.receive(amina.says("After the upgrade."));
            assertThat(line.bubblesOf(amina)).hasSize(SchemaFixture.SAID.size() + 1).contains("b: After the upgrade.");
        }
    }

    private static Map<String, List<String>> columns(Path database) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Connection connection = SchemaFixture.connect(database)) {
            for (String table : TableDigests.rows(database).keySet()) {
                columns.put(table, TableDigests.columns(connection, table));
            }
        }
        return columns;
    }

    private static Map<String, List<String>> rows(Path database, Map<String, List<String>> columns)
            throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (Connection connection = SchemaFixture.connect(database)) {
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                rows.put(table.getKey(), TableDigests.rows(connection, table.getKey(), table.getValue()));
            }
        }
        return rows;
    }
}
