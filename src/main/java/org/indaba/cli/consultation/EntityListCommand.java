package org.indaba.cli.consultation;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import org.indaba.store.consultation.InvitedEntityTable;
import org.indaba.store.response.ResponseTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The verb {@code entity list} prints a line for each invited name with its progress, separated by a tab, and no link. */
@Command(name = "list", description = "Lists who is invited, and who answers.", mixinStandardHelpOptions = true)
final class EntityListCommand implements Callable<Integer> {
    private final CommandContext.Opening opening;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "CODE", description = "The consultation.")
    private String code;

    EntityListCommand(CommandContext.Opening opening, Terminal terminal) {
        this.opening = opening;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        try (CommandContext workplace = opening.open()) {
            DocumentCommand.known(workplace, code);
            String listed = workplace.database().read(db -> InvitedEntityTable.of(db, code).stream()
                    .map(each -> workplace.vault().open("entity " + each.id(), each.name()) + "\t"
                            + (each.heldBy().isPresent()
                                            && ResponseTable.current(db, each.heldBy().getAsLong(), code).isPresent()
                                    ? "answers"
                                    : "invited")
                            + System.lineSeparator())
                    .collect(Collectors.joining()));
            terminal.print(listed);
        }
        return 0;
    }
}
