package org.indaba.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.indaba.store.engine.GroupCommit;
import org.indaba.store.engine.WriterConnections;
import org.jooq.DSLContext;

/**
 * The real writer over a real SQLite in memory, on the thread of whoever writes: a commit is carried out when it is asked
 * for, and fails as a test orders.
 */
public final class SteppedDatabase implements Database {
    /** How the next commit ends. */
    public enum Commit {
        /** It is stored, and its callers hear so. */
        STORED,
        /** Nothing is stored, and its callers hear of a failure. */
        FAILS,
        /** It is stored, and its callers hear of a failure. */
        ANSWER_LOST,
        /** Its callers hear that it is stored, and it is not: a bug that a test plants. */
        LIED
    }

    private final MemoryDatabase memory;
    private final GroupCommit writer;
    private boolean gathering;
    private boolean stepping;
    private boolean inside;
    private Commit next = Commit.STORED;
    private Commit last = Commit.STORED;
    private UnaryOperator<String> statements = UnaryOperator.identity();
    private final Deque<Runnable> beside = new ArrayDeque<>();
    private final Breakdown breakdown = new Breakdown();
    private final List<String> faults = new ArrayList<>();
    private final Optional<StatementWatch> watch = Databases.watching();

    public SteppedDatabase(MemoryDatabase memory) {
        this.memory = memory;
        this.writer = new GroupCommit(new Connections());
    }

    /** From here on writes wait for {@link #carryOut()} and share its commit. */
    public void gather() {
        gathering = true;
    }

    public void carryOut() {
        gathering = false;
        step();
    }

    public void next(Commit how) {
        next = how;
    }

    /** How the last commit that was asked for ended. */
    public Commit last() {
        return last;
    }

    /** What each statement of the writer is replaced by. */
    public void statements(UnaryOperator<String> replacing) {
        statements = replacing;
    }

    /** What breaks down, and when. */
    public Breakdown breakdown() {
        return breakdown;
    }

    /** What failed in a lane or in a reading, though nothing was made to fail: nobody else may hear of it. */
    public List<String> faults() {
        return faults;
    }

    /** Whether a transaction is open that may still be rolled back. */
    public boolean inside() {
        return inside;
    }

    @Override
    public <T> CompletableFuture<T> write(String lane, WriteSeries series, Function<DSLContext, T> work) {
        CompletableFuture<T> done = writer.submit(lane, series, breakdown.of(work));
        done.whenComplete((any, failure) -> note(lane, failure));
        if (!gathering) {
            step();
        }
        return done;
    }

    /** What is written while outcomes are told joins in behind. */
    private void step() {
        if (stepping) {
            return;
        }
        stepping = true;
        try {
            while (writer.step()) {
                while (!beside.isEmpty()) {
                    beside.remove().run();
                }
            }
        } finally {
            stepping = false;
        }
    }

    /** Does what others do on a thread of their own: at once, or when the transaction that runs is over. */
    public void beside(Runnable work) {
        if (inside) {
            beside.add(work);
        } else {
            work.run();
        }
    }

    @Override
    public <T> T read(Function<? super ReadContext, T> query) {
        try {
            breakdown.read();
            if (inside) {
                IllegalStateException x = new IllegalStateException("a read within a transaction of the writer"); x.printStackTrace(); throw x;
            }
            ReadContext db = new ReadContext(memory.context().configuration());
            return query.apply(watch.map(each -> db.through(each.over(memory.connection()))).orElse(db));
        } catch (RuntimeException e) {
            note("a reading", e);
            throw e;
        }
    }

    private void note(String where, Throwable failure) {
        if (failure != null && !Breakdown.isMade(failure)) {
            faults.add(where + ": " + failure + " by " + failure.getCause());
        }
    }

    @Override
    public void eraseTraces() {
        writer.eraseTraces();
        if (!gathering) {
            step();
        }
    }

    @Override
    public void close() {}

    private final class Connections implements WriterConnections {
        @Override
        public void failed(Throwable failure) {}

        @Override
        public void refuseLost() {}

        @Override
        public void begin(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement("begin immediate")) {
                statement.execute();
            }
        }

        @Override
        public Connection open() {
            Connection real = watch.map(each -> each.over(memory.connection())).orElse(memory.connection());
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                    (self, method, arguments) -> called(real, method, arguments));
        }

        private Object called(Connection real, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("prepareStatement")) {
                String sql = (String) arguments[0];
                if (sql.equals("commit")) {
                    return ending(real);
                }
                inside |= sql.startsWith("begin");
                breakdown.statement(sql);
                arguments[0] = statements.apply(sql);
            } else if (method.getName().equals("close")) {
                memory.rollback();
                if (inside) {
                    last = Commit.FAILS;
                }
                inside = false;
                return null;
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private PreparedStatement ending(Connection real) {
            return (PreparedStatement) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {PreparedStatement.class},
                    (self, method, arguments) -> method.getName().equals("execute") ? end() : null);
        }

        private boolean end() throws SQLException {
            last = next;
            next = Commit.STORED;
            if (last == Commit.FAILS || last == Commit.LIED) {
                memory.rollback();
            } else {
                memory.execute("commit");
            }
            inside = false;
            if (last == Commit.FAILS || last == Commit.ANSWER_LOST) {
                throw Breakdown.disk();
            }
            return false;
        }

        @Override
        public DSLContext context(Connection connection) {
            return memory.context(connection);
        }

        @Override
        public boolean beforeCommit() {
            return false;
        }

        @Override
        public boolean cutLog(Connection connection) {
            return true;
        }

        @Override
        public boolean spares(RuntimeException failure) {
            return memory.spares(failure);
        }
    }
}
