package org.indaba.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.indaba.cli.access.InviteCommand;
import org.indaba.cli.access.TokenCommand;
import org.indaba.cli.backup.BackupCommand;
import org.indaba.cli.backup.KeyCommand;
import org.indaba.cli.backup.RestoreCommand;
import org.indaba.cli.backup.VerifyCommand;
import org.indaba.cli.consultation.DocumentCommand;
import org.indaba.cli.consultation.EntityCommand;
import org.indaba.cli.context.BackupContext;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandErrorHandler;
import org.indaba.cli.context.CommandResources;
import org.indaba.cli.context.Terminal;
import org.indaba.export.tag.ProductVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root command, which has all verbs of the command line. */
@Command(name = "indaba", description = "A consultation bot that stores every word.", mixinStandardHelpOptions = true,
        version = "Indaba " + ProductVersion.VERSION)
public final class RootCommand implements Callable<Integer> {
    /**
     * This verb is handled without the parser: it has no words to parse, and a JVM cannot archive picocli's classes, whose
     * format is too old for it.
     */
    private static final String SERVE = "serve";

    private final Terminal terminal;

    private RootCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs a verb and returns the exit status. */
    public static int run(String[] words) {
        Terminal terminal = Terminal.ofProcess();
        if (words.length == 0 || words.length == 1 && words[0].equals(SERVE)) {
            return CommandErrorHandler.run(new ServeCommand(terminal, System.getenv()), terminal.err());
        }
        return CommandErrorHandler.run(CommandErrorHandler.applyTo(command(terminal), terminal.err()), terminal.err(), words);
    }

    /** The command with all its verbs. */
    static CommandLine command(Terminal terminal) {
        CommandContext.Opening opening = () -> CommandResources.workplace(System.getenv());
        BackupContext.Opening archives = () -> CommandResources.archives(System.getenv());
        return new CommandLine(new RootCommand(terminal))
                .addSubcommand(new ServeCommand(terminal, System.getenv()))
                .addSubcommand(new RehearseCommand(terminal))
                .addSubcommand(new CheckCommand(terminal, System.getenv()))
                .addSubcommand(new ExportCommand(opening, terminal))
                .addSubcommand(new VerifyCommand(opening, archives, terminal))
                .addSubcommand(new BackupCommand(archives, terminal, Clock.systemUTC()))
                .addSubcommand(new RestoreCommand(archives, terminal, Clock.systemUTC()))
                .addSubcommand(TokenCommand.with(opening, terminal))
                .addSubcommand(new InviteCommand(opening, terminal))
                .addSubcommand(new RoundCommand(terminal, System.getenv()))
                .addSubcommand(EntityCommand.with(opening, terminal))
                .addSubcommand(DocumentCommand.with(opening, terminal))
                .addSubcommand(KeyCommand.with(System.getenv(), terminal))
                .addSubcommand(new ClassArchiveCommand());
    }

    @Override
    public Integer call() throws Exception {
        return new ServeCommand(terminal, System.getenv()).call();
    }
}
