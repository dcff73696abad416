package org.indaba.program;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What stands in the database of a program that runs, looked at from outside. */
record DataFile(Path file) {
    static DataFile of(Program program) {
        return new DataFile(program.folder().resolve("var/indaba.db"));
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout=10000");
        }
        return connection;
    }

    /** The first column of what is asked for. */
    List<String> texts(String select) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(select)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    /** Rows of {@code from}, such as {@code outbox where state = 'due'}. */
    long count(String from) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + from)) {
            return result.getLong(1);
        }
    }
}
