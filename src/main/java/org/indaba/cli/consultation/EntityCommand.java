package org.indaba.cli.consultation;

import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code entity} has the subcommands for those who are invited to a targeted consultation by name. */
@Command(name = "entity", description = "Invites entities to a targeted consultation, and lists them.",
        mixinStandardHelpOptions = true)
public final class EntityCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    public static CommandLine with(CommandContext.Opening opening, Terminal terminal) {
        return new CommandLine(new EntityCommand())
                .addSubcommand(new EntityAddCommand(opening, terminal))
                .addSubcommand(new EntityListCommand(opening, terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "entity needs add or list");
    }
}
