package org.indaba.store;

/** A database that is open for a server, which is asked how it is. */
public interface OpenDatabase extends Database {
    /** Whether it could take a turn now. Looks at the disk, or asks the database: to be called by one thread, every few seconds. */
    DatabaseFitness fitness();

    StoreFigures figures();

    /** Whether the thread that writes is there. */
    boolean isWriting();
}
