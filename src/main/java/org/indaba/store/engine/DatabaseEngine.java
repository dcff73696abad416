package org.indaba.store.engine;

/** SQLite or PostgreSQL, as a writer and readers need it. */
public interface DatabaseEngine extends WriterConnections, ReaderPool.Connections {
    /** What is looked at where somebody asks how the database is. */
    DatabaseProbe ground(ReaderPool readers);

    /** Is told of every read that failed. */
    void failedToRead(Throwable failure);

    /** Registers a read; what it may still see is kept until it is closed. */
    ReaderQueue.Reading reading();

    /** Must be called when all of its connections are closed. */
    void close();
}
