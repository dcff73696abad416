package org.indaba.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.indaba.intake.Scenes;
import org.indaba.simulation.Lives;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.StatementWatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every statement of a turn, of the outbox, of the schedule and of forgetting is heard while the product lives and its
 * transcripts are played, and none of them looks at more of a growing table than {@code plans.txt} says, and why that is
 * bounded. A statement that is new and not heard fails by its name.
 */
class PlansTest {
    private static final int LIVES = 30;
    private static final int EVERY_DIALOGUE = 15;

    private static final StatementWatch WATCH = new StatementWatch();
    private static final Methods METHODS = new Methods();
    private static Map<String, List<String>> statements;
    private static Expected expected;

    @TempDir
    Path folder;

    @BeforeAll
    static void hear(@TempDir Path scenes) throws Exception {
        expected = Expected.read();
        Databases.watch(WATCH, false, () -> {
            try (Database database = Databases.open(scenes.resolve("called.db"))) {
                Called.all(database);
            }
            Lives.run(1, LIVES);
            Scenes.play(scenes, EVERY_DIALOGUE);
        });
        Set<String> scans = METHODS.scans();
        statements = WATCH.statements(scans::contains);
    }

    @Test
    void every_statement_has_been_heard() {
        Set<String> unheard = new TreeSet<>(METHODS.executed());
        unheard.removeAll(WATCH.methods());
        assertThat(unheard)
                .as("methods of the store whose statements nobody has heard: play a scene with them, or name them in Called")
                .isEmpty();
    }

    @Test
    void on_sqlite_none_looks_at_more_of_a_table_than_it_may() throws Exception {
        Map<String, Set<String>> found = new TreeMap<>();
        try (SqlitePlans plans = new SqlitePlans(folder)) {
            for (Map.Entry<String, List<String>> each : statements.entrySet()) {
                for (String way : plans.ways(each.getKey(), expected)) {
                    found.computeIfAbsent(way, any -> new TreeSet<>()).add(each.getValue().get(0));
                }
            }
        }
        Set<String> known = new TreeSet<>(expected.paths().keySet());
        known.removeAll(found.keySet());
        found.forEach((way, methods) -> methods.removeIf(each -> expected.allows(way, each)));
        found.values().removeIf(Set::isEmpty);
        assertThat(found).as("ways to many rows that plans.txt does not name, with the methods that take them").isEmpty();
        assertThat(known).as("ways that plans.txt names and nobody takes any more").isEmpty();
    }

    @Test
    void whoever_deletes_a_row_has_no_table_read_for_its_foreign_keys() throws Exception {
        try (SqlitePlans plans = new SqlitePlans(folder)) {
            assertThat(plans.unindexedKeys(expected)).isEmpty();
        }
    }

    @Test
    void on_postgresql_an_index_serves_each() throws Exception {
        Map<String, String> whole = new TreeMap<>();
        Set<String> refused = new TreeSet<>();
        try (PostgresPlans plans = new PostgresPlans(expected)) {
            for (Map.Entry<String, List<String>> each : statements.entrySet()) {
                String method = each.getValue().get(0);
                Optional<List<String>> tables = plans.readWhole(each.getKey(), expected);
                if (tables.isEmpty()) {
                    refused.add(method + ": " + each.getKey());
                } else if (!tables.get().isEmpty() && !expected.postgres().containsKey(method)) {
                    whole.put(method + ": " + each.getKey(), tables.get().toString());
                }
            }
        }
        assertThat(refused).as("not PostgreSQL's").isEmpty();
        assertThat(whole).as("read whole").isEmpty();
    }
}
