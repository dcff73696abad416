package org.indaba.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.indaba.consultation.ConsultationFile;
import org.indaba.conversation.Briefing;
import org.indaba.conversation.Desk;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.Questionnaires;
import org.indaba.questionnaire.Texts;

/**
 * A transcript in {@code dialogues/*.txt}: {@code #} what it shows, {@code %} how things stand, {@code >} the person
 * ({@code >>} within two seconds), {@code <} the bot, {@code =} what is stored in the end.
 *
 * <p>How things stand: {@code % app ar} the language of the person's app; {@code % consultation harvest} with, as
 * wished, {@code opens}, {@code closes} (a time in UTC) and {@code languages en}. Without any, there is {@code wg-study}
 * alone. It begins on 24 November 2026 at 09:00 UTC, and each act takes a minute.
 */
public record Dialogue(Path file, List<String> head, List<Played> acts, Desk desk, Optional<Language> app) {
    public static final Path FOLDER = Path.of("src/test/resources/dialogues");
    public static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    /** One act as it is written. */
    public record Played(String written, boolean burst) {
        public Act act() {
            return Act.parse(written);
        }
    }

    public static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(each -> each.toString().endsWith(".txt")).sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException("no dialogues in " + FOLDER, e);
        }
    }

    public static Dialogue read(Path file, Phrasebook phrases) {
        List<String> head = new ArrayList<>();
        List<Played> acts = new ArrayList<>();
        Map<String, Briefing> briefings = new LinkedHashMap<>();
        Map<Edition, Questionnaire> editions = new LinkedHashMap<>();
        Optional<Language> app = Optional.empty();
        for (String line : text(file).split("\n")) {
            if (line.startsWith("#") || line.startsWith("%")) {
                head.add(line);
            }
            if (line.startsWith("% app ")) {
                app = Optional.of(new Language(line.substring(6).strip()));
            } else if (line.startsWith("% consultation ")) {
                add(line.substring(15).strip(), briefings, editions, phrases);
            } else if (line.startsWith(">> ")) {
                acts.add(new Played(line.substring(3), true));
            } else if (line.startsWith("> ")) {
                acts.add(new Played(line.substring(2), false));
            }
        }
        if (briefings.isEmpty()) {
            add("wg-study", briefings, editions, phrases);
        }
        return new Dialogue(file, head, acts, new Desk(briefings, editions, phrases.languages()), app);
    }

    private static void add(
            String words, Map<String, Briefing> briefings, Map<Edition, Questionnaire> editions, Phrasebook phrases) {
        String[] parts = words.split(" ");
        Map<String, String> settings = new TreeMap<>();
        for (int i = 1; i + 1 < parts.length; i += 2) {
            settings.put(parts[i], parts[i + 1]);
        }
        Questionnaire questionnaire = questionnaire(parts[0]);
        List<Language> languages = phrases.languages().stream()
                .filter(questionnaire.translations()::containsKey)
                .filter(each -> !settings.containsKey("languages") || settings.get("languages").equals(each.tag()))
                .toList();
        editions.put(questionnaire.edition(), questionnaire);
        briefings.put(parts[0], new Briefing(
                parts[0], questionnaire.title(), questionnaire.edition(), languages, ZoneId.of("UTC"),
                instant(settings.get("opens")), instant(settings.get("closes")), parts[0] + "@example.org",
                operator()));
    }

    /** Who asks, as the product's own consultation names them in every language. */
    private static Texts operator() {
        Path file = Path.of("config/consultations/wg-study.yaml");
        Questionnaires asked = new Questionnaires(List.of(questionnaire("wg-study")), true);
        return ConsultationFile.parse(file.toString(), text(file), asked).operator();
    }

    private static Optional<Instant> instant(String written) {
        return Optional.ofNullable(written).map(each -> LocalDateTime.parse(each).toInstant(ZoneOffset.UTC));
    }

    /** An edition of the product, or one that only tests have. */
    public static Questionnaire questionnaire(String id) {
        Path product = Path.of("config/questionnaires", id + ".yaml");
        Path test = Path.of("src/test/resources/questionnaires", id + ".yaml");
        Path file = Files.exists(product) ? product : test;
        return QuestionnaireFile.parse(file.toString(), text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
