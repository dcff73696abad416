package org.indaba.cli.consultation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.indaba.cli.context.BlockingWrite;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.Terminal;
import org.indaba.coordination.DocumentUploadHandler;
import org.indaba.document.Document;
import org.indaba.document.DocumentFormat;
import org.indaba.document.DocumentStatus;
import org.indaba.media.DocumentFiles;
import org.indaba.questionnaire.Language;
import org.indaba.store.Ids;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.media.DocumentTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code document add} stores a file as a document of a consultation and prints its number. */
@Command(name = "add", description = "Adds a PDF, DOCX or Markdown file to a consultation.", mixinStandardHelpOptions = true)
final class DocumentAddCommand implements Callable<Integer> {
    private final CommandContext.Opening opening;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "A PDF, a DOCX or Markdown in UTF-8, at most 20 MB.")
    private Path file;

    @Option(names = "--consultation", required = true, paramLabel = "CODE", description = "Whose document it is.")
    private String code;

    @Option(names = "--title", paramLabel = "TITLE", description = "What people read; else the file's name.")
    private String title;

    @Option(names = "--version", paramLabel = "V", defaultValue = "1", description = "As its authors write it.")
    private String version;

    @Option(names = "--status", paramLabel = "STATUS", defaultValue = "draft", description = "draft or revised.")
    private String status;

    @Option(names = "--languages", paramLabel = "L", defaultValue = "en", split = ",",
            description = "Those it is written in, such as en,fr.")
    private List<String> languages;

    DocumentAddCommand(CommandContext.Opening opening, Terminal terminal) {
        this.opening = opening;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        DocumentFormat format = format();
        DocumentStatus standing = DocumentCommand.status(status);
        if (!Document.isVersion(version)) {
            throw CommandException.wrongWords("--version is '" + version + "': it must be 1 to 32 letters, digits, dots, _"
                    + " and -");
        }
        List<Language> written = new ArrayList<>();
        for (String tag : languages) {
            if (!Language.isTag(tag.strip())) {
                throw CommandException.wrongWords("--languages has '" + tag + "': write two or three small letters each,"
                        + " such as en,fr");
            }
            written.add(new Language(tag.strip()));
        }
        String name = named();
        try (CommandContext workplace = opening.open()) {
            DocumentCommand.known(workplace, code);
            int number = keep(workplace, format, name, standing, written);
            terminal.out().write((number + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII));
            terminal.out().flush();
        }
        return 0;
    }

    private int keep(
            CommandContext workplace, DocumentFormat format, String name, DocumentStatus standing, List<Language> written)
            throws CommandException, IOException {
        Instant now = workplace.clock().instant();
        Ids ids = new Ids(workplace.clock());
        long id = ids.next();
        DocumentFiles.Kept kept = workplace.papers().keep(id, file);
        int number = BlockingWrite.now(workplace.database(), db -> {
            int next = DocumentTable.nextNumber(db, code);
            DocumentTable.add(db, new Document(
                    id, code, next, name, version, standing, written, format, kept.bytes(), kept.sha256()), "cli", now);
            AuditTable.append(db, now, "cli", "document-kept", code, Long.toString(id));
            return next;
        });
        // A server that started in between may have deleted bytes that had no row yet.
        DocumentFiles.Kept again = workplace.papers().keep(ids.next(), file);
        if (!again.equals(kept)) {
            throw CommandException.couldNot(file + " was changed while it was read; mark document " + number
                    + " as withdrawn and add it again", null);
        }
        return number;
    }

    private DocumentFormat format() throws CommandException {
        try {
            if (Files.size(file) > Document.MOST_BYTES) {
                throw CommandException.wrongWords(file + " is larger than 20 MB, the most that a document may have");
            }
            return DocumentFormat.of(file).orElseThrow(() -> CommandException.wrongWords(
                    file + " is neither a PDF nor a DOCX nor a text in UTF-8, or is damaged; save it as one of these"));
        } catch (IOException e) {
            throw CommandException.wrongWords(file + " cannot be read; name a PDF, DOCX or Markdown file");
        }
    }

    private String named() throws CommandException {
        String name = title != null
                ? title.strip()
                : DocumentUploadHandler.titleOf(Optional.ofNullable(file.getFileName()).map(Path::toString)).orElse(code);
        boolean fits = !name.isEmpty() && name.length() <= Document.LONGEST_TITLE
                && name.chars().noneMatch(Character::isISOControl);
        if (!fits) {
            throw CommandException.wrongWords("--title must be one line of 1 to " + Document.LONGEST_TITLE + " characters");
        }
        return name;
    }
}
