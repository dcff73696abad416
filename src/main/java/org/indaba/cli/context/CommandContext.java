package org.indaba.cli.context;

import java.time.InstantSource;
import java.util.Optional;
import org.indaba.export.ExportableConsultations;
import org.indaba.export.Exporter;
import org.indaba.media.DocumentFiles;
import org.indaba.store.Database;
import org.indaba.vault.Vault;

/**
 * The dependencies of the verbs that open the database beside a running server. Closing the context closes the database.
 *
 * @param papers the files of documents
 * @param publicUrl the address of the pages
 * @param bot empty without a token
 */
public record CommandContext(
        DocumentFiles papers, Database database, Vault vault, ExportableConsultations catalogue, Exporter exporter,
        Optional<String> publicUrl, Optional<Bot> bot, InstantSource clock)
        implements AutoCloseable {

    /** Opens the context once a verb's words were parsed, and not before. */
    @FunctionalInterface
    public interface Opening {
        CommandContext open() throws CommandException;
    }

    /** The bot that a token belongs to. */
    @FunctionalInterface
    public interface Bot {
        /** Asks Telegram for the name; empty without an answer. */
        Optional<String> name();
    }

    /**
     * The bot's name, empty without a token. With a token and no answer it throws, so that no link is made with which
     * people cannot reach the bot.
     */
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
