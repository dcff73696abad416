package org.indaba.consultation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireCatalog;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.questionnaire.TranslatedTextReader;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.questionnaire.yaml.NearestWord;
import org.indaba.questionnaire.yaml.QuotedText;
import org.indaba.questionnaire.yaml.YamlFields;
import org.indaba.questionnaire.yaml.YamlNode;
import org.indaba.questionnaire.yaml.YamlReader;
import org.indaba.timetable.Milestone;

/** Reads a consultation's file: {@code config/consultations/*.yaml}. */
public final class ConsultationFile {
    /** The length of a code follows from links: {@code /start CODE_source} has 64 characters (Bot API, deep linking). */
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{3,32}");

    /** A title stands above the consent text in one message. */
    private static final int LONGEST_TITLE = 200;

    /** Both names are put into the middle of sentences. */
    private static final int LONGEST_NAME = 200;

    static final String THE_INVITED = "invited";
    private static final String EVERYBODY = "all";

    private static final int USUAL_RETENTION_DAYS = 90;

    /** The longest retention: ten years. Identities that are kept longer are kept for ever in practice. */
    private static final int MOST_RETENTION_DAYS = 3650;

    private static final List<String> KEYS = List.of(
            "code",
            "title",
            "questionnaire",
            "version",
            "languages",
            "scope",
            "zone",
            "opens",
            "closes",
            "contact",
            "retention",
            "operator",
            "milestones",
            "open-to",
            "answers-in-chat");

    private final QuestionnaireCatalog questionnaires;
    private final FlawCollector findings;

    private ConsultationFile(QuestionnaireCatalog questionnaires, FlawCollector findings) {
        this.questionnaires = questionnaires;
        this.findings = findings;
    }

    /**
     * @param fileName the name of the file in messages
     * @param questionnaires the questionnaires that it may name
     * @throws InvalidFileException with all that is wrong in the file
     */
    public static Consultation parse(String fileName, String text, QuestionnaireCatalog questionnaires) {
        FlawCollector findings = new FlawCollector(fileName);
        YamlFields fields = YamlFields.of(YamlReader.read(findings, text), "a consultation", KEYS, findings);
        Optional<Consultation> read = new ConsultationFile(questionnaires, findings).read(fields);
        findings.throwIfAny();
        return read.orElseThrow();
    }

    private Optional<Consultation> read(YamlFields fields) {
        Optional<String> code = code(fields);
        Optional<Questionnaire> asked = new QuestionnaireVersionReader(questionnaires, findings).read(fields);
        List<Language> languages = new LanguageListReader(findings).read(fields, asked);
        Optional<TranslatedText> title = new TranslatedTextReader(languages, findings).read(fields, "title", LONGEST_TITLE, true);
        Scope scope = new ScopeReader(findings).read(fields);
        ZoneId zone = zone(fields);
        Optional<Instant> opens = date(fields, "opens", zone, ConsultationDateParser::opening);
        Optional<Instant> closes = date(fields, "closes", zone, ConsultationDateParser::closing);
        if (opens.isPresent() && closes.isPresent() && !closes.get().isAfter(opens.get())) {
            findings.add(fields.optional("closes").orElseThrow().line(),
                    "\"closes\" is not after \"opens\"; change one of them");
        }
        Optional<String> contact = name(fields, "contact", "help@example.org");
        Optional<TranslatedText> operator = operator(fields, languages);
        int retention = retention(fields);
        List<Milestone> milestones = new MilestonesReader(languages, findings).read(fields);
        boolean targeted = targeted(fields);
        boolean answersInChat = fields.flag("answers-in-chat", true);
        if (!findings.none()) {
            return Optional.empty();
        }
        return Optional.of(new Consultation(
                code.orElseThrow(),
                title.orElseThrow(),
                asked.orElseThrow().edition(),
                languages,
                scope,
                zone,
                opens,
                closes,
                contact.orElseThrow(),
                retention,
                operator.orElseThrow(),
                milestones,
                targeted,
                answersInChat));
    }

    private Optional<String> code(YamlFields fields) {
        Optional<YamlNode.Scalar> code = fields.requiredText("code", "wg-study");
        if (code.isPresent() && !CODE.matcher(code.get().text()).matches()) {
            findings.add(
                    code.get().line(),
                    "the code " + QuotedText.of(code.get().text())
                            + " cannot be used; it must be 3 to 32 of a-z, 0-9 and -, since links carry it");
        }
        return code.map(YamlNode.Scalar::text);
    }

    private ZoneId zone(YamlFields fields) {
        Optional<YamlNode.Scalar> zone = fields.requiredText("zone", "Europe/Zurich");
        if (zone.isEmpty()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(zone.get().text());
        } catch (DateTimeException e) {
            String mend = NearestWord.mend(
                    zone.get().text(),
                    new TreeSet<>(ZoneId.getAvailableZoneIds()),
                    "write one of the tz database, such as Europe/Zurich");
            findings.add(zone.get().line(), QuotedText.of(zone.get().text()) + " is not a time zone; " + mend);
            return ZoneOffset.UTC;
        }
    }

    private Optional<Instant> date(
            YamlFields fields, String key, ZoneId zone, BiFunction<String, ZoneId, Optional<Instant>> parse) {
        Optional<YamlNode.Scalar> text = fields.optionalText(key, "2027-01-31, or leave the line out");
        Optional<Instant> date = text.flatMap(each -> parse.apply(each.text(), zone));
        if (text.isPresent() && date.isEmpty()) {
            findings.add(
                    text.get().line(),
                    QuotedText.of(key) + " is " + QuotedText.of(text.get().text())
                            + ", which is no date; write 2027-01-31 or 2027-01-31T18:00, as clocks in the zone show it");
        }
        return date;
    }

    private Optional<String> name(YamlFields fields, String key, String example) {
        Optional<YamlNode.Scalar> name = fields.requiredText(key, example);
        if (name.isPresent() && (name.get().text().length() > LONGEST_NAME || name.get().text().contains("\n"))) {
            findings.add(name.get().line(), QuotedText.of(key) + " is too long; write one line of at most " + LONGEST_NAME
                    + " characters");
        }
        return name.map(YamlNode.Scalar::text);
    }

    /** Reads the operator: by language, or one name for all. */
    private Optional<TranslatedText> operator(YamlFields fields, List<Language> languages) {
        if (fields.optional("operator").filter(YamlNode.Mapping.class::isInstance).isPresent()) {
            return new TranslatedTextReader(languages, findings).read(fields, "operator", LONGEST_NAME, true);
        }
        return name(fields, "operator", "ITU")
                .filter(each -> !languages.isEmpty())
                .map(each -> TranslatedText.same(languages, each));
    }

    /** Reads who may answer: {@code all}, unless it says {@code invited}. */
    private boolean targeted(YamlFields fields) {
        Optional<YamlNode.Scalar> word = fields.optionalText("open-to", EVERYBODY + ", or " + THE_INVITED);
        if (word.isPresent() && !List.of(EVERYBODY, THE_INVITED).contains(word.get().text())) {
            findings.add(word.get().line(), "\"open-to\" is " + QuotedText.of(word.get().text()) + "; write "
                    + EVERYBODY + ", or " + THE_INVITED + " where only those invited by name may answer");
        }
        return word.filter(each -> each.text().equals(THE_INVITED)).isPresent();
    }

    private int retention(YamlFields fields) {
        Optional<YamlNode.Scalar> text = fields.optionalText("retention", Integer.toString(USUAL_RETENTION_DAYS));
        if (text.isEmpty()) {
            return USUAL_RETENTION_DAYS;
        }
        String digits = text.get().text();
        int days = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
        if (days < 1 || days > MOST_RETENTION_DAYS) {
            findings.add(
                    text.get().line(),
                    "\"retention\" is " + QuotedText.of(digits)
                            + "; write the days after closing until identities are erased, 1 to "
                            + MOST_RETENTION_DAYS);
        }
        return days;
    }
}
