package org.indaba.plans;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.store.engine.sqlite.SqliteDatabase;

/** How SQLite would carry statements out, as {@code explain query plan} tells it. */
final class SqlitePlans implements AutoCloseable {
    private static final Pattern STEP =
            Pattern.compile("(SCAN|SEARCH) (\\w+)(?: USING (?:COVERING )?INDEX (\\w+))?(?: \\((.*?)\\))?(?: LEFT-JOIN)?");
    private static final Pattern NAMED = Pattern.compile("(?:from|join|update|into) (\\w+) as (\\w+)");

    private final Connection connection;

    SqlitePlans(Path folder) throws Exception {
        Path file = folder.resolve("plans.db");
        SqliteDatabase.open(file).close();
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /**
     * The ways to the rows that a statement looks at, such as {@code answer_key (response_id=?)}; those to at most one row by
     * a whole unique index are left out, as are tables of few rows.
     */
    List<String> ways(String sql, Expected expected) throws SQLException {
        Map<String, String> names = new HashMap<>();
        Matcher named = NAMED.matcher(sql);
        while (named.find()) {
            names.put(named.group(2), named.group(1));
        }
        List<String> ways = new ArrayList<>();
        for (String line : plan(sql)) {
            Matcher step = STEP.matcher(line);
            if (!step.matches() || line.equals("SCAN CONSTANT ROW")) {
                continue;
            }
            String table = names.getOrDefault(step.group(2), step.group(2));
            boolean one = step.group(3) != null && step.group(4) != null && isOne(step.group(3), step.group(4));
            if (!expected.small().containsKey(table) && !one) {
                ways.add((step.group(1).equals("SCAN") ? "SCAN " : "") + table
                        + (step.group(3) == null ? "" : " by " + step.group(3))
                        + (step.group(4) == null ? "" : " (" + step.group(4) + ")"));
            }
        }
        return ways;
    }

    private List<String> plan(String sql) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("explain query plan " + sql);
                ResultSet rows = explain.executeQuery()) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString("detail"));
            }
            return lines;
        }
    }

    /** Whether every column of a unique index is given. */
    private boolean isOne(String index, String given) throws SQLException {
        List<String> columns = texts("select name from pragma_index_info('" + index + "')", "name");
        boolean unique = !texts(
                "select l.name as found from sqlite_master m, pragma_index_list(m.tbl_name) l where m.name = '" + index
                        + "' and l.name = m.name and l.\"unique\" = 1", "found").isEmpty();
        return unique && columns.stream().allMatch(each -> (" " + given + " ").contains(" " + each + "=? "));
    }

    /** Foreign keys that no index begins with: whoever deletes a row that they name has the whole table read. */
    List<String> unindexedKeys(Expected expected) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : new TreeSet<>(texts("select name from sqlite_master where type = 'table'", "name"))) {
            for (String column : texts("select \"from\" as c from pragma_foreign_key_list('" + table + "')", "c")) {
                boolean indexed = !texts(
                        "select l.name as n from pragma_index_list('" + table + "') l, pragma_index_info(l.name) i"
                                + " where i.seqno = 0 and i.name = '" + column + "' and l.partial = 0", "n").isEmpty();
                if (!indexed && !expected.small().containsKey(table)) {
                    found.add(table + "." + column);
                }
            }
        }
        return found;
    }

    private List<String> texts(String sql, String column) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(column));
            }
            return all;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
