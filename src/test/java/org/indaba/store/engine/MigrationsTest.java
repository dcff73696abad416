package org.indaba.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.indaba.store.UnusableStorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir
    private Path folder;

    private String url;

    @BeforeEach
    void name() {
        url = "jdbc:sqlite:" + folder.resolve("indaba.db");
    }

    @Test
    void the_list_of_scripts_is_the_folder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("db", "migration"))) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .as("every script, in the order of its version, is named in Migrations.SCRIPTS")
                    .containsExactlyInAnyOrderElementsOf(Migrations.SCRIPTS);
        }
    }

    @Test
    void an_empty_database_is_not_up_to_date() {
        assertThat(Migrations.upToDate(url)).isFalse();
    }

    @Test
    void what_flyway_has_migrated_is_up_to_date() throws UnusableStorageException {
        Migrations.migrate(url);
        assertThat(Migrations.upToDate(url)).isTrue();
    }

    @Test
    void a_script_that_was_changed_since_is_left_to_flyway() throws UnusableStorageException, SQLException {
        Migrations.migrate(url);
        history("update flyway_schema_history set checksum = checksum + 1");
        assertThat(Migrations.upToDate(url)).isFalse();
    }

    @Test
    void a_script_that_failed_is_left_to_flyway() throws UnusableStorageException, SQLException {
        Migrations.migrate(url);
        history("update flyway_schema_history set success = 0");
        assertThat(Migrations.upToDate(url)).isFalse();
    }

    @Test
    void a_database_of_a_later_program_is_refused_with_the_cause_and_the_mend() throws UnusableStorageException, SQLException {
        Migrations.migrate(url);
        history("insert into flyway_schema_history select installed_rank + 1, '99', description, type, 'V99__more.sql',"
                + " checksum, installed_by, installed_on, execution_time, success from flyway_schema_history"
                + " order by installed_rank desc limit 1");
        assertThat(Migrations.upToDate(url)).isFalse();
        assertThatThrownBy(() -> Migrations.bringUpToDate(url))
                .isInstanceOf(UnusableStorageException.class)
                .hasMessageContainingAll(
                        "a later version of this program", "V99__more.sql",
                        Migrations.SCRIPTS.get(Migrations.SCRIPTS.size() - 1), "start the later version", "indaba restore FILE");
    }

    @Test
    void a_role_from_before_roles_had_their_chat_is_held_where_its_person_is() throws UnusableStorageException, SQLException {
        Flyway.configure().dataSource(url, null, null).locations("classpath:db/migration").target("2").load().migrate();
        history("insert into respondent (id, created_at) values (1, 0)");
        history("insert into address (id, respondent_id, channel, bot, lookup, sealed) values"
                + " (10, 1, 'web', '', 'page', x'00'), (11, 1, 'telegram', '7', 'chat', x'00')");
        history("insert into role_grant (id, respondent_id, role, scope, granted_by, granted_at) values"
                + " (100, 1, 'coordinator', 'africa', 'cli', 0)");
        Migrations.migrate(url);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select address_id from role_grant")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).isEqualTo(11);
        }
    }

    @Test
    void a_pause_that_stood_in_its_row_alone_is_kept_by_itself() throws UnusableStorageException, SQLException {
        Flyway.configure().dataSource(url, null, null).locations("classpath:db/migration").target("7").load().migrate();
        history("insert into respondent (id, created_at) values (1, 0)");
        history("insert into address (id, respondent_id, channel, bot, lookup, sealed) values"
                + " (10, 1, 'telegram', '7', 'one', x'00'), (11, 1, 'telegram', '7', 'other', x'00')");
        history("insert into outbox (id, respondent_id, address_id, priority, kind, body, replaceable, state, due_at,"
                + " created_at, attempts, unknown_outcomes, reason) values"
                + " (1, 1, 10, 1, 'message', '{}', 0, 'due', 7000, 0, 0, 0, 'held'),"
                + " (2, 1, 10, 1, 'message', '{}', 0, 'due', 9000, 0, 0, 0, 'held'),"
                + " (3, 1, 11, 1, 'message', '{}', 0, 'due', 8000, 0, 0, 0, 'held-bot'),"
                + " (4, 1, 11, 1, 'message', '{}', 0, 'due', 9500, 0, 1, 0, 'retry'),"
                + " (5, 1, 11, 1, 'message', '{}', 0, 'due', 9700, 0, 0, 0, null)");
        Migrations.migrate(url);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select group_concat(address_id || ' ' || whole_bot || ' '"
                        + " || ends_at, ', ') from (select * from pause order by address_id)")) {
            assertThat(row.getString(1)).isEqualTo("10 0 9000, 11 1 8000");
        }
    }

    private void history(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
