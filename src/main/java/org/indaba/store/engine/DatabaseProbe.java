package org.indaba.store.engine;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Looks at the foundations of a database for {@link DatabaseCheck}. */
public interface DatabaseProbe {
    /** A problem that is visible before the database is read, if there is one. */
    Optional<String> wrong();

    /** Reads with a connection that has no cache of earlier reads. */
    <T> T look(Function<DSLContext, T> query) throws SQLException;

    /** The reason why nothing can be written, where that is visible without writing. */
    Optional<String> writeProtected();

    /** Changes nothing, but makes the commit wait for the disk all the same. */
    void touch(DSLContext db);

    /** The size of the database at the last look. */
    long bytes();

    /** The size of its log, where that is a file of its own; else 0. */
    long logBytes();

    /** The bytes that may still be written to its disk; empty where that is unknown. */
    Optional<Long> freeBytes();
}
