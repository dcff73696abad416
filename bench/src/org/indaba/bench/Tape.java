package org.indaba.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.indaba.store.Database;
import org.indaba.store.ReadContext;
import org.indaba.store.WriteSeries;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A database that writes down each statement that a turn or a read executes, with what was bound to it. */
final class Tape implements Database {
    /** One execution of one statement. {@code bound} has the values of its parameters in order. */
    record Statement(String sql, List<Object> bound) {}

    private final Database inner;
    private final List<List<Statement>> turns = new ArrayList<>();
    private List<Statement> current = List.of();

    Tape(Database inner) {
        this.inner = inner;
    }

    /** The statements of each turn, in the order in which the turns were carried out. */
    List<List<Statement>> turns() {
        return turns;
    }

    /** The SQL of the turn, which must be the same in all. */
    List<String> sql() {
        List<String> first = turns.get(0).stream().map(Statement::sql).toList();
        for (List<Statement> turn : turns) {
            if (!turn.stream().map(Statement::sql).toList().equals(first)) {
                throw new IllegalStateException("two turns execute different statements: " + first + " and "
                        + turn.stream().map(Statement::sql).toList());
            }
        }
        return first;
    }

    @Override
    public <T> CompletableFuture<T> write(String lane, WriteSeries series, Function<DSLContext, T> work) {
        return inner.write(lane, series, db -> {
            current = new ArrayList<>();
            Connection connection = db.configuration().connectionProvider().acquire();
            T result = work.apply(DSL.using(db.configuration().derive(recording(connection))));
            turns.add(current);
            return result;
        });
    }

    private Connection recording(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement prepared
                    ? recording((String) arguments[0], prepared)
                    : result;
        });
    }

    private PreparedStatement recording(String sql, PreparedStatement prepared) {
        List<Object> bound = new ArrayList<>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length == 2
                    && method.getParameterTypes()[0] == int.class) {
                int index = (Integer) arguments[0];
                while (bound.size() < index) {
                    bound.add(null);
                }
                bound.set(index - 1, method.getName().equals("setNull") ? null : arguments[1]);
            } else if (method.getName().startsWith("execute")) {
                current.add(new Statement(sql, new ArrayList<>(bound)));
            }
            return call(prepared, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public <T> T read(Function<? super ReadContext, T> query) {
        return inner.read(db -> {
            current = new ArrayList<>();
            Connection connection = db.configuration().connectionProvider().acquire();
            T result = query.apply(db.through(recording(connection)));
            turns.add(current);
            return result;
        });
    }

    @Override
    public void eraseTraces() {
        inner.eraseTraces();
    }

    @Override
    public void close() {
        inner.close();
    }
}
