package org.indaba.store.engine;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/** What a database stands on, as {@link DatabaseCheck} looks at it. */
public interface DatabaseProbe {
    /** What is wrong with it, if anything, before it is read. */
    Optional<String> wrong();

    /** By a connection that remembers nothing of earlier looks. */
    <T> T look(Function<DSLContext, T> query) throws SQLException;

    /** Why nothing can be written, where that is seen without writing. */
    Optional<String> writeProtected();

    /** Changes nothing, and makes the commit wait for the disk all the same. */
    void touch(DSLContext db);

    /** Of the database, as it was at the last look. */
    long bytes();

    /** Of its log, where it is a file of its own; else 0. */
    long logBytes();

    /** That may still be written on its disk; empty where nobody knows. */
    Optional<Long> freeBytes();
}
