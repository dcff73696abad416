package org.indaba.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.indaba.store.engine.WriterConnections;
import org.jooq.DSLContext;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Connections to a real database that fail where they are told to. */
public final class FaultyConnections implements WriterConnections {
    /** Called around each statement; what it throws is what the driver throws. */
    public interface Fault {
        Fault NONE = (moment, sql) -> { };

        void at(Moment moment, String sql) throws SQLException;
    }

    /** When a statement fails: with nothing done, or with all of it done. */
    public enum Moment { OPEN, BEFORE, AFTER, CLOSE }

    private final WriterConnections real;
    private final AtomicInteger opened = new AtomicInteger();
    public volatile Fault fault = Fault.NONE;
    /** Called where a failure is told of. */
    public volatile Runnable failing = () -> { };

    public FaultyConnections(WriterConnections real) {
        this.real = real;
    }

    public static SQLException error(SQLiteErrorCode code) {
        return new SQLiteException("made by a test", code);
    }

    int opened() {
        return opened.get();
    }

    @Override
    public Connection open() throws SQLException {
        opened.incrementAndGet();
        fault.at(Moment.OPEN, "");
        Connection connection = real.open();
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (method.getName().equals("close")) {
                fault.at(Moment.CLOSE, "");
            }
            if (result instanceof PreparedStatement prepared) {
                return statement(PreparedStatement.class, prepared, (String) arguments[0]);
            }
            return result instanceof Statement plain ? statement(Statement.class, plain, "") : result;
        });
    }

    private <T extends Statement> T statement(Class<T> type, T real, String prepared) {
        return proxy(type, (self, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(real, method, arguments);
            }
            String sql = (prepared.isEmpty() ? (String) arguments[0] : prepared).toLowerCase(Locale.ROOT);
            fault.at(Moment.BEFORE, sql);
            Object result = call(real, method, arguments);
            fault.at(Moment.AFTER, sql);
            return result;
        });
    }

    @Override
    public DSLContext context(Connection connection) {
        return real.context(connection);
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        real.begin(connection);
    }

    @Override
    public void refuseLost() throws SQLException {
        real.refuseLost();
    }

    @Override
    public boolean beforeCommit() throws SQLException {
        return real.beforeCommit();
    }

    @Override
    public boolean cutLog(Connection connection) throws SQLException {
        return real.cutLog(connection);
    }

    @Override
    public void failed(Throwable failure) {
        failing.run();
        real.failed(failure);
    }

    @Override
    public boolean spares(RuntimeException failure) {
        return real.spares(failure);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
