package org.indaba.cli;

import java.time.InstantSource;
import org.indaba.export.Catalogue;
import org.indaba.export.Exporter;
import org.indaba.store.Database;

/** What the verbs work with that open the database beside a running server. Closing it lets go of the database. */
public record Workplace(Database database, Catalogue catalogue, Exporter exporter, InstantSource clock)
        implements AutoCloseable {

    /** Opens it when a verb's words were right, and not before. */
    @FunctionalInterface
    public interface Opening {
        Workplace open() throws CommandFailed;
    }

    @Override
    public void close() {
        database.close();
    }
}
