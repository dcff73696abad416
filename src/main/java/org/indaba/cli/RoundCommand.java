package org.indaba.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.indaba.cli.context.AtomicFile;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.CommandResources;
import org.indaba.cli.context.Terminal;
import org.indaba.consultation.CommentRound;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ConsultationFile;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.document.CommentDraft;
import org.indaba.document.Document;
import org.indaba.document.RefusedFileException;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireCatalog;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.QuestionnaireText;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.questionnaire.yaml.YamlWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The verb {@code round FILE} makes the two files of a comment round from a draft; the next start of the server reads them.
 */
@Command(name = "round", description = "Makes a comment round of the sections of a draft.", mixinStandardHelpOptions = true)
public final class RoundCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "FILE", description = "A draft: DOCX, or Markdown in UTF-8.")
    private Path file;

    @Option(names = "--code", required = true, paramLabel = "CODE", description = "The consultation's code, for links.")
    private String code;

    @Option(names = "--title", paramLabel = "TITLE", description = "Else the draft's only highest heading.")
    private String title;

    @Option(names = "--language", paramLabel = "L", defaultValue = "en", description = "The draft's language.")
    private String language;

    @Option(names = "--contact", required = true, paramLabel = "C", description = "The human whom /help names.")
    private String contact;

    @Option(names = "--operator", paramLabel = "O", defaultValue = "ITU", description = "Who asks.")
    private String operator;

    @Option(names = "--zone", paramLabel = "Z", defaultValue = "Europe/Zurich", description = "Whose clocks count.")
    private String zone;

    @Option(names = "--closes", paramLabel = "DAY", description = "Such as 2027-06-30; that day counts whole.")
    private String closes;

    @Option(names = "--open-to", paramLabel = "WHO", defaultValue = "all", description = "all, or invited.")
    private String openTo;

    public RoundCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Path config = CommandResources.configuration(environment).files().config();
        Phrasebook phrases = CommandResources.phrases(CommandResources.configuration(environment));
        if (!Language.isTag(language) || !phrases.speaks(new Language(language))) {
            throw CommandException.wrongWords("--language is '" + language + "': it must be one of "
                    + String.join(", ", phrases.languages().stream().map(Language::tag).toList()));
        }
        CommentDraft draft = draft();
        String named = title != null ? title : draft.title().orElseThrow(() -> CommandException.wrongWords(
                "the draft has no title of its own; add --title"));
        Questionnaire questionnaire = CommentRound.of(
                draft, new Edition(code, "1"), named, new Language(language), words(phrases, new Language(language)));
        String questions = QuestionnaireText.write(questionnaire);
        String consultation = consultation(named);
        check(questions, consultation);
        Path first = unused(config.resolve("questionnaires").resolve(code + ".yaml"));
        Path second = unused(config.resolve("consultations").resolve(code + ".yaml"));
        write(first, questions);
        write(second, consultation);
        String told = first + System.lineSeparator() + second + System.lineSeparator();
        terminal.print(told);
        terminal.err().println(draft.sections().size() + " sections became questions; the next start of the server"
                + " opens the round");
        return 0;
    }

    private CommentDraft draft() throws CommandException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Document.MOST_BYTES + 1);
            if (bytes.length > Document.MOST_BYTES) {
                throw CommandException.wrongWords(file + " is larger than 20 MB, the most that a draft may have");
            }
            CommentDraft draft = CommentDraft.of(bytes);
            if (draft.sections().size() > CommentRound.MOST_SECTIONS) {
                throw CommandException.wrongWords(file + " has " + draft.sections().size() + " sections, and "
                        + CommentRound.MOST_SECTIONS + " is the most; give fewer of them a heading of that level");
            }
            return draft;
        } catch (RefusedFileException e) {
            throw CommandException.wrongWords(file + " is refused: " + e.getMessage());
        } catch (IOException e) {
            throw CommandException.wrongWords(file + " cannot be read; name a DOCX or Markdown file");
        }
    }

    private CommentRound.Words words(Phrasebook phrases, Language in) {
        return new CommentRound.Words() {
            @Override
            public String purpose(String draft) {
                return say(PhraseKey.ROUND_PURPOSE, Map.of("title", new PhraseArgument.Words(draft)));
            }

            @Override
            public String section(String heading) {
                return say(PhraseKey.ROUND_QUESTION, Map.of("section", new PhraseArgument.Words(heading)));
            }

            @Override
            public String whole() {
                return say(PhraseKey.ROUND_GENERAL, Map.of());
            }

            private String say(PhraseKey line, Map<String, PhraseArgument> values) {
                return phrases.say(in, Paragraph.of(line, values), LateLookup.none());
            }
        };
    }

    private String consultation(String named) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("code", code);
        written.put("title", Map.of(language, named));
        written.put("questionnaire", code);
        written.put("scope", "world");
        written.put("zone", zone);
        if (closes != null) {
            written.put("closes", closes);
        }
        written.put("contact", contact);
        written.put("operator", operator);
        written.put("open-to", openTo);
        return YamlWriter.write(written);
    }

    /** Checks the files as the server will, so that nothing is written that it would refuse. */
    private Consultation check(String questions, String consultation) throws CommandException {
        try {
            Questionnaire read = QuestionnaireFile.parse(
                    code + ".yaml", questions.getBytes(StandardCharsets.UTF_8));
            return ConsultationFile.parse(
                    code + ".yaml", consultation, new QuestionnaireCatalog(List.of(read), true));
        } catch (InvalidFileException e) {
            throw CommandException.wrongWords("no round can be made of it: " + e.flaws().get(0).message());
        }
    }

    private static Path unused(Path target) throws CommandException {
        if (Files.exists(target)) {
            throw CommandException.wrongWords(target + " is there already; choose another --code");
        }
        return target;
    }

    private static void write(Path target, String text) throws IOException {
        Files.createDirectories(target.getParent());
        AtomicFile.write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
