package org.indaba.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachingConnectionTest {
    private static final String INSERT = "insert into word (id, text) values (?, ?)";
    private static final String SELECT = "select text from word order by id";

    @TempDir
    private Path folder;

    private CachingConnection connection;

    @BeforeEach
    void open() throws Exception {
        Files.createFile(folder.resolve("words.db"));
        connection = new CachingConnection("jdbc:sqlite:" + folder.resolve("words.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table word (id bigint primary key, text varchar)");
        }
        insert(1, "one");
        insert(2, "two");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void a_statement_is_prepared_once_and_used_again() throws SQLException {
        PreparedStatement first = connection.prepareStatement(SELECT);
        first.close();
        assertThat(connection.prepareStatement(SELECT)).isSameAs(first);
    }

    @Test
    void a_statement_used_again_still_knows_its_columns_by_name() throws SQLException {
        for (int use = 1; use <= 2; use++) {
            try (PreparedStatement statement = connection.prepareStatement(SELECT); ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("text")).as("use %d", use).isEqualTo("one");
            }
        }
    }

    @Test
    void a_statement_that_is_closed_twice_is_still_ready_for_its_next_use() throws SQLException {
        PreparedStatement first = connection.prepareStatement(SELECT);
        first.close();
        first.close();
        try (PreparedStatement again = connection.prepareStatement(SELECT); ResultSet rows = again.executeQuery()) {
            assertThat(rows.next()).as("it can be executed").isTrue();
        }
    }

    @Test
    void a_statement_in_use_is_not_given_to_another() throws SQLException {
        try (PreparedStatement outer = connection.prepareStatement(SELECT); ResultSet rows = outer.executeQuery()) {
            assertThat(rows.next()).isTrue();
            try (PreparedStatement inner = connection.prepareStatement(SELECT)) {
                assertThat(inner).isNotSameAs(outer);
                try (ResultSet others = inner.executeQuery()) {
                    assertThat(others.next()).isTrue();
                }
            }
            assertThat(rows.next()).as("the outer cursor goes on").isTrue();
            assertThat(rows.getString(1)).isEqualTo("two");
        }
        assertThat(connection.kept()).as("one of each SQL").isEqualTo(2);
    }

    @Test
    void what_was_bound_once_is_not_bound_again() throws SQLException {
        insert(3, "three");
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, 4);
            statement.execute();
        }
        assertThat(text(4)).as("the text of the use before").isNull();
    }

    @Test
    void a_statement_that_failed_serves_again() throws SQLException {
        assertThatThrownBy(() -> insert(1, "one more")).isInstanceOf(SQLException.class);
        insert(3, "three");
        assertThat(text(3)).isEqualTo("three");
    }

    @Test
    void a_cursor_left_open_does_not_keep_the_log_from_being_cut() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SELECT);
        assertThat(statement.executeQuery().next()).isTrue();
        statement.close();
        try (Statement other = connection.createStatement()) {
            other.execute("drop table word");
        }
    }

    @Test
    void the_one_used_longest_ago_makes_room() throws SQLException {
        PreparedStatement first = connection.prepareStatement(SELECT);
        first.close();
        for (int i = 0; i < CachingConnection.MOST_KEPT; i++) {
            connection.prepareStatement("select " + i).close();
        }
        assertThat(connection.kept()).isEqualTo(CachingConnection.MOST_KEPT);
        assertThat(connection.prepareStatement(SELECT)).isNotSameAs(first);
    }

    @Test
    void a_statement_outlives_its_connection_harmlessly() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SELECT);
        connection.close();
        statement.close();
        assertThatThrownBy(() -> connection.prepareStatement(SELECT)).isInstanceOf(SQLException.class);
    }

    private void insert(long id, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, id);
            statement.setString(2, text);
            statement.execute();
        }
    }

    private String text(long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select text from word where id = ?")) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
