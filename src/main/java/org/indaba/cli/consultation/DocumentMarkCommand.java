package org.indaba.cli.consultation;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.indaba.cli.context.BlockingWrite;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.document.Document;
import org.indaba.document.DocumentStatus;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.media.DocumentTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The verb {@code document mark} sets the status of a document. One that is replaced or withdrawn cannot be downloaded any
 * more.
 */
@Command(name = "mark", description = "Says how a document stands.", mixinStandardHelpOptions = true)
final class DocumentMarkCommand implements Callable<Integer> {
    private final CommandContext.Opening opening;

    @Parameters(index = "0", paramLabel = "CODE", description = "The consultation.")
    private String code;

    @Parameters(index = "1", paramLabel = "NUMBER", description = "The document's number, see document list.")
    private int number;

    @Option(names = "--status", required = true, paramLabel = "STATUS",
            description = "draft, revised, replaced or withdrawn.")
    private String status;

    DocumentMarkCommand(CommandContext.Opening opening) {
        this.opening = opening;
    }

    @Override
    public Integer call() throws CommandException {
        DocumentStatus standing = DocumentCommand.status(status);
        try (CommandContext workplace = opening.open()) {
            DocumentCommand.known(workplace, code);
            Instant now = workplace.clock().instant();
            boolean marked = BlockingWrite.now(workplace.database(), db -> {
                Optional<Document> document = DocumentTable.find(db, code, number);
                document.ifPresent(each -> {
                    DocumentTable.mark(db, each.id(), standing, now);
                    AuditTable.append(db, now, "cli", "document-" + standing.word(), code, Long.toString(each.id()));
                });
                return document.isPresent();
            });
            if (!marked) {
                throw CommandException.wrongWords(
                        code + " has no document " + number + "; see: document list " + code);
            }
        }
        return 0;
    }
}
