package org.indaba.store.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/**
 * A statement of a turn. jOOQ renders its SQL once for each dialect, from a query whose parameters are placeholders; it is
 * executed with values that are bound to them, in their order. Rendering such a statement each time would take as long as
 * SQLite needs to carry it out (docs/BENCHMARKS.md).
 */
public final class RenderedStatement {
    /** Reads the row of the cursor. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private record Text(String sql, int parameters) {}

    private final Function<DSLContext, Query> query;
    private final Map<SQLDialect, Text> texts = new ConcurrentHashMap<>(2);

    public RenderedStatement(Function<DSLContext, Query> query) {
        this.query = query;
    }

    /** Executes the statement, and returns the number of changed rows. */
    public int execute(DSLContext db, Object... values) {
        return run(db, values, PreparedStatement::executeUpdate);
    }

    /** Returns the first row. */
    public <T> Optional<T> first(DSLContext db, Reader<T> reader, Object... values) {
        return run(db, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
            }
        });
    }

    /** Returns every row, in order. */
    public <T> List<T> all(DSLContext db, Reader<T> reader, Object... values) {
        return run(db, values, statement -> {
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
            return all;
        });
    }

    private <T> T run(DSLContext db, Object[] values, Work<T> work) {
        Text text = texts.computeIfAbsent(db.dialect(), any -> render(db));
        if (values.length != text.parameters()) {
            throw new IllegalArgumentException(values.length + " values for: " + text.sql());
        }
        ConnectionProvider connections = db.configuration().connectionProvider();
        Connection connection = connections.acquire();
        try (PreparedStatement statement = connection.prepareStatement(text.sql())) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.run(statement);
        } catch (SQLException e) {
            throw new DataAccessException("this could not be executed: " + text.sql(), e);
        } finally {
            connections.release(connection);
        }
    }

    private Text render(DSLContext db) {
        Query rendered = query.apply(db);
        return new Text(rendered.getSQL(), rendered.getBindValues().size());
    }
}
