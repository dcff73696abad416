package org.indaba.cli.context;

import java.time.InstantSource;
import java.util.Optional;
import org.indaba.export.ExportableConsultations;
import org.indaba.export.Exporter;
import org.indaba.media.DocumentFiles;
import org.indaba.store.Database;
import org.indaba.vault.Vault;

/**
 * What the verbs work with that open the database beside a running server. Closing it lets go of the database.
 *
 * @param papers the bytes of documents
 * @param publicUrl where people find the pages
 * @param bot empty without a token
 */
public record CommandContext(
        DocumentFiles papers, Database database, Vault vault, ExportableConsultations catalogue, Exporter exporter,
        Optional<String> publicUrl, Optional<Bot> bot, InstantSource clock)
        implements AutoCloseable {

    /** Opens it when a verb's words were right, and not before. */
    @FunctionalInterface
    public interface Opening {
        CommandContext open() throws CommandException;
    }

    /** Whom a token belongs to. */
    @FunctionalInterface
    public interface Bot {
        /** Asks Telegram; empty without an answer. */
        Optional<String> name();
    }

    /** Empty without a token; with one, no link is made that people cannot reach the bot by. */
    public Optional<String> botName() throws CommandException {
        return bot.isEmpty() ? Optional.empty() : Optional.of(bot.get().name().orElseThrow(CommandContext::nameless));
    }

    public static CommandException nameless() {
        return CommandException.couldNot(
                "Telegram did not tell the bot's name; see that TELEGRAM_BOT_TOKEN is set and right, and that Telegram is"
                        + " within reach",
                null);
    }

    @Override
    public void close() {
        database.close();
    }
}
