package org.indaba.plans;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indaba.store.Postgres;

/**
 * How PostgreSQL would carry statements out, in tables that have rows, where it is told to read none whole: what it reads
 * whole all the same, no index serves.
 */
final class PostgresPlans implements AutoCloseable {
    private static final int ROWS = 3_000;
    private static final int FEW = 10;

    private final Connection connection;

    PostgresPlans(Expected expected) throws SQLException {
        connection = DriverManager.getConnection(Postgres.migrated());
        fill(expected);
        execute("set enable_seqscan = off");
        execute("set enable_hashjoin = off");
        execute("set enable_mergejoin = off");
        execute("set plan_cache_mode = force_generic_plan");
    }

    /** Rows that fit nothing but their columns. */
    private void fill(Expected expected) throws SQLException {
        execute("set session_replication_role = replica");
        for (String table : texts("select table_name from information_schema.tables"
                + " where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like '%history%'")) {
            String values = String.join(", ", texts("select case"
                    + " when data_type = 'boolean' then 'i % 2 = 0'"
                    + " when data_type = 'bytea' then 'decode(lpad(to_hex(i), 8, ''0''), ''hex'')'"
                    + " when data_type in ('bigint', 'integer') then 'i'"
                    + " else 'cast(i as varchar)' end"
                    + " from information_schema.columns where table_schema = current_schema() and table_name = '" + table
                    + "' order by ordinal_position"));
            execute("insert into " + table + " select " + values + " from generate_series(1, "
                    + (expected.small().containsKey(table) ? FEW : ROWS) + ") as n (i)");
        }
        execute("analyze");
    }

    /** The tables that a statement reads whole; empty where PostgreSQL does not take its text. */
    Optional<List<String>> readWhole(String sql, Expected expected) {
        try {
            execute("prepare looked_at as " + numbered(sql));
            try {
                int parameters = Integer.parseInt(texts(
                        "select cardinality(parameter_types) from pg_prepared_statements where name = 'looked_at'").get(0));
                String values = parameters == 0 ? "" : "(" + "null, ".repeat(parameters - 1) + "null)";
                List<String> whole = new ArrayList<>();
                String plan = String.join("\n", texts("explain (format json, costs off) execute looked_at" + values));
                look(JsonParser.parseString(plan), expected, whole);
                return Optional.of(whole);
            } finally {
                execute("deallocate looked_at");
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** As jOOQ writes it for PostgreSQL, with its parameters numbered. */
    private static String numbered(String dialect) {
        String sql = dialect
                .replaceAll("\\b(trial|buttons|whole_bot|replaceable|individual_capacity) = 0\\b", "$1 = false")
                .replaceAll("\\b(trial|buttons|whole_bot|replaceable|individual_capacity) = 1\\b", "$1 = true")
                .replaceAll("\\bmax\\(([^()]+, )", "greatest($1")
                .replace("in ()", "in (null)");
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (char each : sql.toCharArray()) {
            numbered.append(each == '?' ? "$" + ++number : String.valueOf(each));
        }
        return numbered.toString();
    }

    private static void look(JsonElement element, Expected expected, List<String> whole) {
        if (element instanceof JsonArray array) {
            array.forEach(each -> look(each, expected, whole));
        } else if (element instanceof JsonObject node) {
            boolean read = node.has("Relation Name") && node.get("Node Type").getAsString().contains("Scan");
            if (read && !expected.small().containsKey(node.get("Relation Name").getAsString())
                    && !node.has("Index Cond") && !node.has("Recheck Cond")) {
                whole.add(node.get("Relation Name").getAsString());
            }
            node.entrySet().forEach(each -> look(each.getValue(), expected, whole));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
