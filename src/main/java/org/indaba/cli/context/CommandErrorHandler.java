package org.indaba.cli.context;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.indaba.export.table.DownloadTooSlowException;
import org.indaba.store.StorageException;
import org.indaba.vault.Vault;
import picocli.CommandLine;

/** Reports an error in one line on standard error, and in the exit status. */
public final class CommandErrorHandler {
    private static final String NAME = "indaba: ";

    private CommandErrorHandler() {}

    /** Sets how this command, and the subcommands that were added before, report errors. */
    public static CommandLine applyTo(CommandLine command, PrintStream err) {
        return command.setParameterExceptionHandler((e, words) -> {
                    err.println(NAME + line(e.getMessage()) + "; see " + e.getCommandLine().getCommandName()
                            + " --help");
                    return CommandException.WRONG_WORDS;
                })
                .setExecutionExceptionHandler((e, ran, words) -> say(e, err));
    }

    /** Runs the verb that these words name. */
    public static int run(CommandLine command, PrintStream err, String... words) {
        try {
            return command.execute(words);
        } catch (OutOfMemoryError e) {
            err.println(NAME + "the memory of " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB was not enough; give it more: INDABA_MEMORY=512m");
            return CommandException.COULD_NOT;
        }
    }

    /** Runs a verb that was given no words, without the parser of words. */
    public static int run(Callable<Integer> verb, PrintStream err) {
        try {
            return verb.call();
        } catch (Exception e) {
            return say(e, err);
        }
    }

    private static int say(Exception e, PrintStream err) {
        CommandException failed = failure(e);
        err.println(NAME + line(failed.getMessage()));
        return failed.status();
    }

    private static CommandException failure(Exception e) {
        if (e instanceof CommandException failed) {
            return failed;
        }
        if (e instanceof Vault.WrongKey || e instanceof DownloadTooSlowException) {
            return CommandException.couldNot(e.getMessage(), e);
        }
        if (e instanceof StorageException) {
            return CommandException.couldNot("the database did not do it (" + e.getMessage() + "); try again", e);
        }
        if (e instanceof IOException) {
            return CommandException.couldNot("writing failed: " + e.getMessage(), e);
        }
        return CommandException.couldNot("failed: " + e.getClass().getName() + " " + e.getMessage(), e);
    }

    private static String line(String message) {
        return message == null ? "failed" : message.replaceAll("\\s*\\R\\s*", " ");
    }
}
