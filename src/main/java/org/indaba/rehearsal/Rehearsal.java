package org.indaba.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.indaba.conversation.Briefing;
import org.indaba.conversation.Desk;
import org.indaba.phrases.Hearing;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.Vocabulary;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.Texts;

/** Plays a questionnaire with whoever types, and prints the transcript. Nothing is sent and nothing is kept. */
public final class Rehearsal {
    /** Whom {@code /help} names and who asks, in a rehearsal. */
    private static final String NOBODY = "–";

    private final Performance performance;

    /** @param language the only one to rehearse in; empty: it is asked for, as in earnest */
    public Rehearsal(
            Questionnaire questionnaire, Phrasebook phrases, Vocabulary vocabulary, Optional<Language> language,
            Instant now) {
        List<Language> spoken = phrases.languages().stream()
                .filter(questionnaire.translations()::containsKey)
                .filter(each -> language.isEmpty() || language.get().equals(each))
                .toList();
        Briefing briefing = new Briefing(
                questionnaire.edition().questionnaire(), questionnaire.title(), questionnaire.edition(), spoken,
                ZoneId.of("UTC"), Optional.empty(), Optional.empty(), NOBODY,
                Texts.same(questionnaire.translations().keySet(), NOBODY));
        Desk desk = new Desk(
                Map.of(briefing.code(), briefing), Map.of(questionnaire.edition(), questionnaire),
                phrases.languages());
        this.performance = new Performance(
                desk, phrases, new Hearing(vocabulary), language, now, UnaryOperator.identity());
    }

    /**
     * Reads what the person does, a line each, until the input ends.
     *
     * @param echo the lines come from a file, not from a terminal that shows them, and belong into the transcript
     */
    public void play(BufferedReader in, PrintWriter out, boolean echo) throws IOException {
        out.println("> /start");
        print(performance.play(new Act.Types("/start"), false), out);
        for (String line = next(in, out, echo); line != null; line = next(in, out, echo)) {
            if (!line.isBlank()) {
                print(performance.play(Act.parse(line), false), out);
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
