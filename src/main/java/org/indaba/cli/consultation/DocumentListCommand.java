package org.indaba.cli.consultation;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import org.indaba.document.Document;
import org.indaba.questionnaire.Language;
import org.indaba.store.media.DocumentTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The verb {@code document list} prints a line for each document: number, status, version, languages, bytes, title,
 * separated by tabs.
 */
@Command(name = "list", description = "Lists the documents of a consultation.", mixinStandardHelpOptions = true)
final class DocumentListCommand implements Callable<Integer> {
    private final CommandContext.Opening opening;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "CODE", description = "The consultation.")
    private String code;

    DocumentListCommand(CommandContext.Opening opening, Terminal terminal) {
        this.opening = opening;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        try (CommandContext workplace = opening.open()) {
            DocumentCommand.known(workplace, code);
            String listed = workplace.database().read(db -> DocumentTable.of(db, code)).stream()
                    .map(DocumentListCommand::line).collect(Collectors.joining());
            terminal.print(listed);
        }
        return 0;
    }

    private static String line(Document document) {
        return String.join("\t", Integer.toString(document.number()), document.status().word(), document.version(),
                document.languages().stream().map(Language::tag).collect(Collectors.joining(",")),
                Long.toString(document.bytes()), document.title()) + System.lineSeparator();
    }
}
