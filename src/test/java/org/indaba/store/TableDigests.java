package org.indaba.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is in each table of a SQLite database, whatever its schema: two databases that hold the same rows have the same. */
public final class TableDigests {
    private TableDigests() {}

    /** Tables by name, each with its rows as SQL literals, in an order of their own; read in one transaction. */
    public static SortedMap<String, List<String>> rows(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            SortedMap<String, List<String>> tables = new TreeMap<>();
            for (String table : strings(connection,
                    "select name from sqlite_master where type = 'table' and name not like 'sqlite%'")) {
                tables.put(table, rows(connection, table, columns(connection, table)));
            }
            connection.rollback();
            return tables;
        }
    }

    /** The SHA-256 of each table's rows. */
    public static SortedMap<String, String> of(Path file) throws Exception {
        SortedMap<String, String> digests = new TreeMap<>();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        rows(file).forEach((table, rows) -> digests.put(table, HexFormat.of().formatHex(
                digest.digest(String.join("\n", rows).getBytes(StandardCharsets.UTF_8)))));
        return digests;
    }

    public static List<String> columns(Connection connection, String table) throws SQLException {
        return strings(connection, "select name from pragma_table_info('" + table + "')");
    }

    /** These columns of every row, as SQL literals with commas between them. */
    public static List<String> rows(Connection connection, String table, List<String> columns) throws SQLException {
        String literals = String.join(" || ', ' || ", columns.stream().map(each -> "quote(" + each + ")").toList());
        return strings(connection, "select " + literals + " from " + table + " order by 1");
    }

    public static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
