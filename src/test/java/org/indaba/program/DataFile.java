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
record DataFile(String url) {
    private static final String SQLITE = "jdbc:sqlite:";

    DataFile(Path file) {
        this(SQLITE + file);
    }

    static DataFile of(Program program) {
        String url = program.environment().get("INDABA_DATABASE_URL");
        return url == null ? new DataFile(program.folder().resolve("var/indaba.db")) : new DataFile(url);
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        if (!hasTexts()) {
            return connection;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout=10000");
        }
        return connection;
    }

    /** Whether what people said can be read there; PostgreSQL keeps it sealed. */
    boolean hasTexts() {
        return url.startsWith(SQLITE);
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
            result.next();
            return result.getLong(1);
        }
    }
}
