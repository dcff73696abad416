package org.indaba.cli.access;

import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code token} makes, lists and revokes the bearer tokens of the HTTP API. */
@Command(name = "token", description = "Makes, lists and revokes bearer tokens.", mixinStandardHelpOptions = true)
public final class TokenCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** The command with its subcommands. */
    public static CommandLine with(CommandContext.Opening opening, Terminal terminal) {
        return new CommandLine(new TokenCommand())
                .addSubcommand(new TokenCreateCommand(opening, terminal))
                .addSubcommand(new TokenListCommand(opening, terminal))
                .addSubcommand(new TokenRevokeCommand(opening, terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "token needs create, list or revoke");
    }
}
