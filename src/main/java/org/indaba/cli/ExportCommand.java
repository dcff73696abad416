package org.indaba.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.indaba.cli.context.AtomicFile;
import org.indaba.cli.context.CommandContext;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.ProgressBar;
import org.indaba.cli.context.Terminal;
import org.indaba.consultation.Consultation;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportItem;
import org.indaba.export.query.ExportTable;
import org.indaba.export.query.WrongParameterException;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.table.DownloadProgressListener;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code export CODE} writes the bytes that the HTTP API sends, to standard output or into a file. */
@Command(name = "export", description = "Writes what a consultation has gathered.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    private static final String ACTOR = "cli";

    private final CommandContext.Opening opening;
    private final Terminal terminal;
    private final Map<String, List<String>> filters = new LinkedHashMap<>();

    @Parameters(paramLabel = "CODE", description = "The consultation, such as wg-study.")
    private String code;

    @Option(names = "--table", paramLabel = "TABLE",
            description = "responses (the default), answers or codebook.")
    private String table;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv",
            description = "csv (the default), jsonl, or zip: an archive of all tables and of the files people sent.")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", description = "Instead of standard output.")
    private Path out;

    public ExportCommand(CommandContext.Opening opening, Terminal terminal) {
        this.opening = opening;
        this.terminal = terminal;
    }

    @Option(names = "--status", paramLabel = "STATUS", description = "submitted, partial, withdrawn or all.")
    void status(List<String> values) {
        filters.put("status", values);
    }

    @Option(names = "--since", paramLabel = "TIME", description = "Changed at this ISO 8601 time or later.")
    void since(List<String> values) {
        filters.put("since", values);
    }

    @Option(names = "--until", paramLabel = "TIME", description = "Changed at this ISO 8601 time or earlier.")
    void until(List<String> values) {
        filters.put("until", values);
    }

    @Option(names = "--region", paramLabel = "REGION", description = "An ITU region, such as africa.")
    void region(List<String> values) {
        filters.put("region", values);
    }

    @Option(names = "--country", paramLabel = "COUNTRY", description = "An ISO 3166-1 code, such as KE.")
    void country(List<String> values) {
        filters.put("country", values);
    }

    @Option(names = "--type", paramLabel = "TYPE", description = "A stakeholder type, such as civil-society.")
    void type(List<String> values) {
        filters.put("type", values);
    }

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "A language, such as ar.")
    void language(List<String> values) {
        filters.put("language", values);
    }

    @Option(names = "--question", paramLabel = "QUESTION", description = "A question, such as a.")
    void question(List<String> values) {
        filters.put("question", values);
    }

    @Option(names = "--sep", paramLabel = "SEP", description = "A comma (the default), a semicolon or tab.")
    void sep(List<String> values) {
        filters.put("sep", values);
    }

    @Option(names = "--bom", paramLabel = "1|0", description = "Whether a byte order mark comes first (1).")
    void bom(List<String> values) {
        filters.put("bom", values);
    }

    @Option(names = "--safe", paramLabel = "1|0", description = "Whether formulas are defused (1).")
    void safe(List<String> values) {
        filters.put("safe", values);
    }

    @Option(names = "--lang", paramLabel = "LANG",
            description = "The language of the codebook: ar, zh, en (the default), fr, ru or es.")
    void lang(List<String> values) {
        filters.put("lang", values);
    }

    @Override
    public Integer call() throws CommandException, IOException {
        ExportItem wanted = item();
        if (out != null && (Files.isDirectory(out) || !Files.isDirectory(out.toAbsolutePath().getParent()))) {
            throw CommandException.wrongWords("--out is " + out + ": it must be a file in a folder that exists");
        }
        try (CommandContext workplace = opening.open()) {
            DownloadRequest download = download(workplace, wanted);
            if (out == null) {
                write(workplace, download, terminal.out());
            } else {
                AtomicFile.write(out, file -> write(workplace, download, file));
            }
        }
        return 0;
    }

    private ExportItem item() throws CommandException {
        ExportFormat known = ExportFormat.of(format).orElseThrow(() -> CommandException.wrongWords(
                "--format is '" + format + "': it must be one of " + ExportFormat.words()));
        if (known == ExportFormat.ZIP) {
            if (table != null) {
                throw CommandException.wrongWords("--format zip holds every table; leave out --table");
            }
            return ExportItem.ARCHIVE;
        }
        String word = table == null ? ExportTable.RESPONSES.word() : table;
        return ExportItem.of(ExportTable.of(word).orElseThrow(() -> CommandException.wrongWords(
                "--table is '" + table + "': it must be responses, answers or codebook")), known);
    }

    private DownloadRequest download(CommandContext workplace, ExportItem wanted) throws CommandException {
        Consultation consultation = workplace.catalogue().consultation(code).orElseThrow(() -> CommandException.wrongWords(
                "there is no consultation '" + code + "': there are " + String.join(", ",
                        workplace.catalogue().consultations().stream().map(Consultation::code).toList())));
        List<Questionnaire> editions = workplace.catalogue().editions(consultation);
        try {
            ExportFilter filter = ExportFilter.parse(filters, workplace.exporter().vocabulary(editions), wanted);
            return new DownloadRequest(wanted, consultation, editions, filter, true);
        } catch (WrongParameterException e) {
            throw CommandException.wrongWords("--" + Phrasebook.packed().say(Language.ENGLISH, e.reason()));
        }
    }

    private void write(CommandContext workplace, DownloadRequest download, OutputStream to) throws IOException {
        if (!terminal.watched()) {
            workplace.exporter().write(ACTOR, download, to, DownloadProgressListener.NONE);
            return;
        }
        ProgressBar bar = new ProgressBar(terminal.err());
        try {
            workplace.exporter().write(ACTOR, download, to, bar);
        } finally {
            bar.end();
        }
    }
}
