package org.indaba.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.TypedVocabulary;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.TranslatedText;

/**
 * Plays a questionnaire with the person at the terminal, and prints the transcript. Nothing is sent and nothing is stored.
 */
public final class Rehearsal {
    private static final String MESSAGES = "= messages";

    /** The contact and the operator in a rehearsal. */
    private static final String NOBODY = "–";

    private final TranscriptPlayer performance;
    private final Instant begins;

    /**
     * Plays a transcript with this questionnaire.
     *
     * @return the differences between the transcript and what the bot and the store do, see {@link TranscriptDiff}; empty
     *      where there are none
     */
    public static List<String> differences(Questionnaire questionnaire, Phrasebook phrases, Transcript script) {
        String code = questionnaire.edition().questionnaire();
        Transcript.Setting setting = script.consultations().stream().filter(each -> each.code().equals(code)).findFirst()
                .orElse(new Transcript.Setting(code, Optional.empty(), Optional.empty(), Optional.empty()));
        List<Language> spoken = phrases.languages().stream()
                .filter(questionnaire.translations()::containsKey)
                .filter(each -> setting.language().isEmpty() || setting.language().get().equals(each.tag()))
                .toList();
        TranscriptPlayer performance = new TranscriptPlayer(
                desk(questionnaire, phrases, spoken, setting), phrases, new InputRecognizer(phrases.vocabulary()), script.app(),
                script.begins(), UnaryOperator.identity());
        List<String> played = Transcript.play(script.acts(), performance);
        boolean counts = script.body().stream().anyMatch(line -> line.startsWith(MESSAGES));
        return TranscriptDiff.between(told(script.body(), counts), told(played, counts));
    }

    /** The lines that are compared: layout does not count, nor the number of messages where the script has none. */
    private static List<String> told(List<String> lines, boolean counts) {
        return lines.stream()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty() && !line.equals(">") && (counts || !line.startsWith(MESSAGES)))
                .toList();
    }

    private static ConsultationDirectory desk(
            Questionnaire questionnaire, Phrasebook phrases, List<Language> spoken, Transcript.Setting setting) {
        ConsultationSummary briefing = new ConsultationSummary(
                setting.code(), questionnaire.title(), questionnaire.edition(), spoken, ZoneId.of("UTC"),
                setting.opens(), setting.closes(), NOBODY, TranslatedText.same(questionnaire.translations().keySet(), NOBODY));
        return new ConsultationDirectory(
                Map.of(briefing.code(), briefing), Map.of(questionnaire.edition(), questionnaire),
                phrases.languages());
    }

    /** @param language the only language; empty where the bot asks for it, as in a real interview */
    public Rehearsal(
            Questionnaire questionnaire, Phrasebook phrases, TypedVocabulary vocabulary, Optional<Language> language,
            Instant now) {
        List<Language> spoken = phrases.languages().stream()
                .filter(questionnaire.translations()::containsKey)
                .filter(each -> language.isEmpty() || language.get().equals(each))
                .toList();
        ConsultationDirectory desk = desk(questionnaire, phrases, spoken, new Transcript.Setting(
                questionnaire.edition().questionnaire(), Optional.empty(), Optional.empty(), Optional.empty()));
        this.begins = now.truncatedTo(ChronoUnit.MINUTES);
        this.performance = new TranscriptPlayer(
                desk, phrases, new InputRecognizer(vocabulary), language, begins, UnaryOperator.identity());
    }

    /**
     * Reads the person's acts, one on each line, until the input ends.
     *
     * @param echo true where the lines come from a file, not from a terminal that shows them, and have to be printed in the
     *      transcript
     */
    public void play(BufferedReader in, PrintWriter out, boolean echo) throws IOException {
        out.println(Transcript.begins(begins));
        out.println("> /start");
        print(performance.play(new TranscriptAct.Types("/start"), false), out);
        for (String line = next(in, out, echo); line != null; line = next(in, out, echo)) {
            if (!line.isBlank()) {
                print(performance.play(TranscriptAct.parse(line), false), out);
                print(performance.settle(), out);
            }
        }
        out.println();
        performance.notebook().stored().forEach(out::println);
        out.flush();
    }

    private static String next(BufferedReader in, PrintWriter out, boolean echo) throws IOException {
        out.print("> ");
        out.flush();
        String line = in.readLine();
        if (echo && line != null) {
            out.println(line);
        }
        return line;
    }

    private static void print(List<String> lines, PrintWriter out) {
        lines.forEach(out::println);
        out.flush();
    }
}
