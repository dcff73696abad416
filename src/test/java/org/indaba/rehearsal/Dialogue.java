package org.indaba.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.consultation.ConsultationFile;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireCatalog;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.TranslatedText;

/** A {@link Transcript} in {@code dialogues/*.txt}. Without a consultation in its head, there is {@code wg-study}. */
public record Dialogue(Path file, List<String> head, List<Transcript.Played> acts, ConsultationDirectory desk, Optional<Language> app) {
    public static final Path FOLDER = Path.of("src/test/resources/dialogues");
    public static final Instant START = Transcript.START;

    public static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(each -> each.toString().endsWith(".txt")).sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException("no dialogues in " + FOLDER, e);
        }
    }

    public static Dialogue read(Path file, Phrasebook phrases) {
        Transcript transcript = Transcript.parse(text(file));
        Map<String, ConsultationSummary> briefings = new LinkedHashMap<>();
        Map<Edition, Questionnaire> editions = new LinkedHashMap<>();
        List<Transcript.Setting> settings = transcript.consultations().isEmpty()
                ? List.of(new Transcript.Setting("wg-study", Optional.empty(), Optional.empty(), Optional.empty()))
                : transcript.consultations();
        settings.forEach(each -> add(each, briefings, editions, phrases));
        return new Dialogue(
                file, transcript.head(), transcript.acts(), new ConsultationDirectory(briefings, editions, phrases.languages()),
                transcript.app());
    }

    private static void add(
            Transcript.Setting setting, Map<String, ConsultationSummary> briefings, Map<Edition, Questionnaire> editions,
            Phrasebook phrases) {
        Questionnaire questionnaire = questionnaire(setting.code());
        List<Language> languages = phrases.languages().stream()
                .filter(questionnaire.translations()::containsKey)
                .filter(each -> setting.language().isEmpty() || setting.language().get().equals(each.tag()))
                .toList();
        editions.put(questionnaire.edition(), questionnaire);
        briefings.put(setting.code(), new ConsultationSummary(
                setting.code(), questionnaire.title(), questionnaire.edition(), languages, ZoneId.of("UTC"),
                setting.opens(), setting.closes(), setting.code() + "@example.org", operator()));
    }

    /** Who asks, as the product's own consultation names them in every language. */
    private static TranslatedText operator() {
        Path file = Path.of("config/consultations/wg-study.yaml");
        QuestionnaireCatalog asked = new QuestionnaireCatalog(List.of(questionnaire("wg-study")), true);
        return ConsultationFile.parse(file.toString(), text(file), asked).operator();
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
