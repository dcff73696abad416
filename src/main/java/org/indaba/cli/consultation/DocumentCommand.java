package org.indaba.cli.consultation;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import org.indaba.document.DocumentStatus;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code document} has the subcommands for the documents of a consultation. */
@Command(name = "document", description = "Adds, lists and marks the documents of a consultation.",
        mixinStandardHelpOptions = true)
public final class DocumentCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    public static CommandLine with(CommandContext.Opening opening, Terminal terminal) {
        return new CommandLine(new DocumentCommand())
                .addSubcommand(new DocumentAddCommand(opening, terminal))
                .addSubcommand(new DocumentListCommand(opening, terminal))
                .addSubcommand(new DocumentMarkCommand(opening));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "document needs add, list or mark");
    }

    static DocumentStatus status(String word) throws CommandException {
        return DocumentStatus.of(word).orElseThrow(() -> CommandException.wrongWords(
                "the status is '" + word + "': it must be one of " + Arrays.stream(DocumentStatus.values())
                        .map(DocumentStatus::word).collect(Collectors.joining(", "))));
    }

    /** Refuses an unknown code before anything is done. */
    static void known(CommandContext workplace, String code) throws CommandException {
        if (workplace.catalogue().consultation(code).isEmpty()) {
            throw CommandException.wrongWords("there is no consultation '" + code + "'; the codes are "
                    + workplace.catalogue().consultations().stream().map(each -> each.code())
                            .collect(Collectors.joining(", ")));
        }
    }
}
