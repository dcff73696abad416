package org.indaba.cli.backup;

import java.util.Map;
import org.indaba.cli.context.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code key} has the subcommands for the key of identities. */
@Command(name = "key", description = "Changes the key of identities.", mixinStandardHelpOptions = true)
public final class KeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** The command with its subcommands. */
    public static CommandLine with(Map<String, String> environment, Terminal terminal) {
        return new CommandLine(new KeyCommand()).addSubcommand(new KeyRotateCommand(environment, terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "key needs rotate");
    }
}
