package org.indaba.cli;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.indaba.export.Catalogue;
import org.indaba.export.Exporter;
import org.indaba.media.PaperFiles;
import org.indaba.store.Database;
import org.indaba.vault.Vault;

/**
 * What the verbs work with that open the database beside a running server. Closing it lets go of the database.
 *
 * @param papers the bytes of documents
 * @param site where the pages are
 * @param botName asks Telegram what the bot is called; empty without a bot or an answer
 */
public record Workplace(
        PaperFiles papers, Database database, Vault vault, Catalogue catalogue, Exporter exporter, String site, Supplier<Optional<String>> botName,
        InstantSource clock)
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
