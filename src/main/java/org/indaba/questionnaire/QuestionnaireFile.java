package org.indaba.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.questionnaire.yaml.QuotedText;
import org.indaba.questionnaire.yaml.Utf8Decoder;
import org.indaba.questionnaire.yaml.YamlFields;
import org.indaba.questionnaire.yaml.YamlNode;
import org.indaba.questionnaire.yaml.YamlReader;

/** Reads a questionnaire's file: {@code config/questionnaires/*.yaml}. */
public final class QuestionnaireFile {
    private static final List<String> KEYS =
            List.of("questionnaire", "version", "languages", "title", "purpose", "questions");

    private final FlawCollector findings;
    private final Map<String, Integer> lines = new HashMap<>();
    private int languagesLine = 1;

    private QuestionnaireFile(FlawCollector findings) {
        this.findings = findings;
    }

    /** @throws InvalidFileException with all errors of the file */
    public static Questionnaire parse(String fileName, byte[] bytes) {
        return parse(fileName, Utf8Decoder.decode(fileName, bytes));
    }

    /**
     * @param fileName the name of the file in messages
     * @throws InvalidFileException with all that is wrong in the file
     */
    public static Questionnaire parse(String fileName, String text) {
        return placed(fileName, text).questionnaire();
    }

    /**
     * A questionnaire with the lines of its parts in the file.
     *
     * @param languages the line of the languages, from 1
     * @param questions the line on which each question begins, by id
     */
    public record Placed(Questionnaire questionnaire, int languages, Map<String, Integer> questions) {}

    /** The same as {@link #parse(String, byte[])}, for callers that report about lines too. */
    public static Placed placed(String fileName, byte[] bytes) {
        return placed(fileName, Utf8Decoder.decode(fileName, bytes));
    }

    private static Placed placed(String fileName, String text) {
        FlawCollector findings = new FlawCollector(fileName);
        QuestionnaireFile file = new QuestionnaireFile(findings);
        Optional<Questionnaire> read = file.read(YamlReader.read(findings, text));
        findings.throwIfAny();
        return new Placed(read.orElseThrow(), file.languagesLine, Map.copyOf(file.lines));
    }

    private Optional<Questionnaire> read(YamlNode.Mapping root) {
        YamlFields fields = YamlFields.of(root, "a questionnaire", KEYS, findings);
        Optional<String> id = word(fields, "questionnaire", "wg-study", QuestionnaireLimits.QUESTIONNAIRE_ID,
                "3 to 32 of a-z, 0-9 and -");
        Optional<String> version = word(fields, "version", "\"1\"", QuestionnaireLimits.VERSION,
                "1 to 32 letters, digits, dots, _ and -");
        SortedMap<Language, TranslationStatus> translations = translations(fields);
        TranslatedTextReader texts = new TranslatedTextReader(translations.keySet(), findings);
        Optional<TranslatedText> title = texts.read(fields, "title", QuestionnaireLimits.TITLE, true);
        Optional<TranslatedText> purpose = texts.read(fields, "purpose", QuestionnaireLimits.PURPOSE, false);
        List<Question> questions = questions(fields, texts);
        if (!findings.none()) {
            return Optional.empty();
        }
        Edition edition = new Edition(id.orElseThrow(), version.orElseThrow());
        return Optional.of(
                new Questionnaire(edition, title.orElseThrow(), purpose.orElseThrow(), translations, questions));
    }

    private Optional<String> word(YamlFields fields, String key, String example, Pattern shape, String rule) {
        Optional<YamlNode.Scalar> word = fields.requiredText(key, example);
        if (word.isPresent() && !shape.matcher(word.get().text()).matches()) {
            findings.add(
                    word.get().line(),
                    QuotedText.of(key) + " is " + QuotedText.of(word.get().text()) + "; it must be " + rule + ", such as "
                            + example);
        }
        return word.map(YamlNode.Scalar::text);
    }

    private SortedMap<Language, TranslationStatus> translations(YamlFields fields) {
        SortedMap<Language, TranslationStatus> translations = new TreeMap<>();
        String example = "languages: {en: official}";
        Optional<YamlNode> node = fields.required("languages", "{en: official}");
        Optional<YamlNode.Mapping> group = node.flatMap(each -> fields.group("languages", each, example));
        languagesLine = node.map(YamlNode::line).orElse(1);
        for (YamlNode.Entry entry : group.map(YamlNode.Mapping::entries).orElse(List.of())) {
            YamlNode.Scalar tag = entry.key();
            String word = entry.value() instanceof YamlNode.Scalar scalar ? scalar.text().strip() : "";
            Optional<TranslationStatus> translation = TranslationStatus.of(word);
            if (!Language.isTag(tag.text())) {
                findings.add(
                        tag.line(),
                        QuotedText.of(tag.text()) + " is not a language; write its two or three small letters, such as en");
            } else {
                if (translation.isEmpty()) {
                    findings.add(
                            entry.value().line(),
                            "the translation " + tag.text() + " is " + QuotedText.of(word)
                                    + "; write draft, reviewed or official");
                }
                translations.put(new Language(tag.text()), translation.orElse(TranslationStatus.DRAFT));
            }
        }
        if (group.isPresent() && group.get().entries().isEmpty()) {
            findings.add(group.get().line(), "\"languages\" is empty; write " + example);
        }
        return translations;
    }

    private List<Question> questions(YamlFields fields, TranslatedTextReader texts) {
        Optional<YamlNode> node = fields.required("questions", "and under it each question after \"- \"");
        Optional<YamlNode.Sequence> list = node.flatMap(each -> fields.list("questions", each));
        List<YamlNode> items = list.map(YamlNode.Sequence::items).orElse(List.of());
        if (list.isPresent() && items.isEmpty()) {
            findings.add(list.get().line(), "\"questions\" is empty; ask at least one");
        }
        if (items.size() > QuestionnaireLimits.QUESTIONS) {
            findings.add(
                    items.get(QuestionnaireLimits.QUESTIONS).line(),
                    "there are " + items.size() + " questions; " + QuestionnaireLimits.QUESTIONS + " is the most, so take some out");
        }
        QuestionReader reader = new QuestionReader(texts, findings);
        List<Question> questions = new ArrayList<>();
        for (YamlNode item : items) {
            reader.read(item, List.copyOf(questions)).ifPresent(question -> {
                Integer earlier = lines.putIfAbsent(question.id(), item.line());
                if (earlier != null) {
                    findings.add(
                            item.line(),
                            "the id " + QuotedText.of(question.id()) + " is taken by the question in line " + earlier
                                    + "; give this one another");
                }
                questions.add(question);
            });
        }
        return questions;
    }
}
