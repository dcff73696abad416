package org.indaba.store;

import java.lang.StackWalker.StackFrame;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.store.engine.GroupCommit;
import org.indaba.store.engine.PendingWrite;
import org.indaba.store.engine.ReaderPool;
import org.indaba.store.engine.RenderedListStatement;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.engine.RowCursor;
import org.indaba.store.engine.WriteTransaction;
import org.indaba.store.engine.postgres.PostgresEngine;
import org.indaba.store.engine.sqlite.SqliteEngine;

/** Every SQL text that is prepared, with the methods of the store that it came through. */
public final class StatementWatch {
    private static final String STORE = "org.indaba.store.";

    /** Of the store, and no statements of it. */
    private static final Set<String> NONE = Stream.of(
            RenderedStatement.class, RenderedListStatement.class, GroupCommit.class, PendingWrite.class, WriteTransaction.class, ReaderPool.class,
            OneWriterDatabase.class, RowCursor.class,
            RepeatableWork.class, StatementWatch.class, SteppedDatabase.class, MemoryDatabase.class, FaultyDatabase.class,
            Databases.class, FaultyConnections.class, SqliteEngine.class, PostgresEngine.class, WatchedDatabase.class,
            Database.class).map(Class::getName).collect(Collectors.toUnmodifiableSet());

    /** By SQL text: the ways that it came, each the methods of the store, the one that prepared it first. */
    private final Map<String, Set<List<String>>> heard = new ConcurrentHashMap<>();

    /** A text may be that of several methods; whoever looks each time takes long. */
    private static final int LOOKED_AT = 20;

    private final Map<String, Integer> times = new ConcurrentHashMap<>();

    /**
     * The texts, each with the methods that it came through, the one that prepared it first.
     *
     * @param except texts that come through one of these and in no other way are left out
     */
    public Map<String, List<String>> statements(Predicate<String> except) {
        Map<String, List<String>> statements = new TreeMap<>();
        heard.forEach((sql, ways) -> ways.stream()
                .filter(way -> way.stream().noneMatch(except))
                .findFirst()
                .ifPresent(way -> statements.put(sql, way)));
        return statements;
    }

    /** Every method of the store that a statement came through, such as {@code CountSent.run}. */
    public Set<String> methods() {
        return heard.values().stream().flatMap(Set::stream).flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The connection, and what is prepared on it is heard. */
    public Connection over(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        heard((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void heard(String sql) {
        if (times.merge(sql, 1, Integer::sum) > LOOKED_AT) {
            return;
        }
        List<String> through = StackWalker.getInstance().walk(frames -> frames
                .map(StatementWatch::told)
                .flatMap(Optional::stream)
                .toList());
        if (!through.isEmpty()) {
            heard.computeIfAbsent(sql, any -> ConcurrentHashMap.newKeySet()).add(through);
        }
    }

    private static Optional<String> told(StackFrame frame) {
        String owner = frame.getClassName();
        if (!owner.startsWith(STORE) || owner.startsWith(STORE + "schema")) {
            return Optional.empty();
        }
        String outer = owner.split("\\$")[0];
        return NONE.contains(outer) || frame.getMethodName().startsWith("lambda$")
                ? Optional.empty()
                : Optional.of(outer.substring(outer.lastIndexOf('.') + 1) + "." + frame.getMethodName());
    }
}
