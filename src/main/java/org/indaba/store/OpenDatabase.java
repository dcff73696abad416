package org.indaba.store;

/** A database that is open for a server, which monitors it. */
public interface OpenDatabase extends Database {
    /**
     * Tells whether a turn could be stored now. It looks at the disk or asks the database, so one thread should call it,
     * every few seconds.
     */
    DatabaseFitness fitness();

    StoreFigures figures();

    /** Tells whether the writer's thread is alive. */
    boolean isWriting();
}
