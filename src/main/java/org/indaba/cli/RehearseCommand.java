package org.indaba.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.CommandResources;
import org.indaba.cli.context.Terminal;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.questionnaire.yaml.Utf8Decoder;
import org.indaba.rehearsal.Rehearsal;
import org.indaba.rehearsal.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code rehearse FILE} plays a questionnaire in the terminal; nothing is sent and nothing is stored. */
@Command(name = "rehearse", description = "Plays a questionnaire in the terminal and prints the transcript.",
        mixinStandardHelpOptions = true)
public final class RehearseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "Such as config/questionnaires/wg-study.yaml.")
    private Path file;

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "The one to rehearse in, such as ar.")
    private String language;

    @Option(names = "--script", paramLabel = "TRANSCRIPT",
            description = "Plays the lines of a transcript that begin with >, and shows where the others differ.")
    private Path script;

    public RehearseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Phrasebook phrases = CommandResources.phrases(CommandResources.configuration(System.getenv()));
        Questionnaire questionnaire = questionnaire();
        Optional<Language> wish = language(questionnaire, phrases);
        if (script != null) {
            return played(questionnaire, phrases, wish);
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
        new Rehearsal(questionnaire, phrases, phrases.vocabulary(), wish, Clock.systemUTC().instant()).play(
                in, out, !Terminal.hasConsole());
        return 0;
    }

    private int played(Questionnaire questionnaire, Phrasebook phrases, Optional<Language> wish)
            throws CommandException, IOException {
        Transcript transcript;
        try {
            Transcript read = Transcript.parse(Files.readString(script));
            transcript = wish.isPresent() ? read.in(questionnaire.edition().questionnaire(), wish.get()) : read;
        } catch (IOException e) {
            throw CommandException.wrongWords(script + " cannot be read; name a transcript in UTF-8");
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongWords(script + ": " + e.getMessage());
        }
        if (transcript.acts().isEmpty()) {
            throw CommandException.wrongWords(script + " has no line that begins with \"> \"; name a transcript");
        }
        List<String> differences = Rehearsal.differences(questionnaire, phrases, transcript);
        PrintWriter out = new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
        if (differences.isEmpty()) {
            out.println(script + " goes as it is written: " + transcript.acts().size() + " acts");
        } else {
            out.println("--- " + script);
            out.println("+++ as it is played with " + file);
            differences.forEach(out::println);
        }
        out.flush();
        return differences.isEmpty() ? 0 : CommandException.COULD_NOT;
    }

    private Questionnaire questionnaire() throws CommandException {
        try {
            return QuestionnaireFile.parse(file.toString(), Utf8Decoder.read(file));
        } catch (IOException e) {
            throw CommandException.wrongWords(file + " cannot be read; name a questionnaire's file");
        } catch (InvalidFileException e) {
            throw CommandException.wrongWords(e.getMessage());
        }
    }

    private Optional<Language> language(Questionnaire questionnaire, Phrasebook phrases) throws CommandException {
        if (language == null) {
            return Optional.empty();
        }
        Optional<Language> known = phrases.languages().stream()
                .filter(each -> each.tag().equals(language))
                .filter(questionnaire.translations()::containsKey)
                .findFirst();
        if (known.isEmpty()) {
            throw CommandException.wrongWords("--language is '" + language + "': the questionnaire and the phrases have "
                    + String.join(", ", phrases.languages().stream()
                            .filter(questionnaire.translations()::containsKey).map(Language::tag).toList()));
        }
        return known;
    }
}
