package org.indaba.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.indaba.questionnaire.yaml.Encoding;
import org.indaba.questionnaire.yaml.Fields;
import org.indaba.questionnaire.yaml.Findings;
import org.indaba.questionnaire.yaml.Flaws;
import org.indaba.questionnaire.yaml.Node;
import org.indaba.questionnaire.yaml.Quoted;
import org.indaba.questionnaire.yaml.YamlText;

/** Reads a questionnaire's file: {@code config/questionnaires/*.yaml}. */
public final class QuestionnaireFile {
    private static final List<String> KEYS =
            List.of("questionnaire", "version", "languages", "title", "purpose", "questions");

    private final Findings findings;
    private final Map<String, Integer> lines = new HashMap<>();
    private int languagesLine = 1;

    private QuestionnaireFile(Findings findings) {
        this.findings = findings;
    }

    /** @throws Flaws with all that is wrong in the file */
    public static Questionnaire parse(String fileName, byte[] bytes) {
        return parse(fileName, Encoding.decode(fileName, bytes));
    }

    /**
     * @param fileName what to call the file in messages
     * @throws Flaws with all that is wrong in the file
     */
    public static Questionnaire parse(String fileName, String text) {
        return placed(fileName, text).questionnaire();
    }

    /**
     * What a file says, and where it says it.
     *
     * @param languages the line of the languages, from 1
     * @param questions the line on which each question begins, by id
     */
    public record Placed(Questionnaire questionnaire, int languages, Map<String, Integer> questions) {}

    /** As {@link #parse(String, byte[])}, for whoever has more to say about its lines. */
    public static Placed placed(String fileName, byte[] bytes) {
        return placed(fileName, Encoding.decode(fileName, bytes));
    }

    private static Placed placed(String fileName, String text) {
        Findings findings = new Findings(fileName);
        QuestionnaireFile file = new QuestionnaireFile(findings);
        Optional<Questionnaire> read = file.read(YamlText.read(findings, text));
        findings.throwIfAny();
        return new Placed(read.orElseThrow(), file.languagesLine, Map.copyOf(file.lines));
    }

    private Optional<Questionnaire> read(Node.Mapping root) {
        Fields fields = Fields.of(root, "a questionnaire", KEYS, findings);
        Optional<String> id = word(fields, "questionnaire", "wg-study", Limits.QUESTIONNAIRE_ID,
                "3 to 32 of a-z, 0-9 and -");
        Optional<String> version = word(fields, "version", "\"1\"", Limits.VERSION,
                "1 to 32 letters, digits, dots, _ and -");
        SortedMap<Language, Translation> translations = translations(fields);
        TextsReader texts = new TextsReader(translations.keySet(), findings);
        Optional<Texts> title = texts.read(fields, "title", Limits.TITLE, true);
        Optional<Texts> purpose = texts.read(fields, "purpose", Limits.PURPOSE, false);
        List<Question> questions = questions(fields, texts);
        if (!findings.none()) {
            return Optional.empty();
        }
        Edition edition = new Edition(id.orElseThrow(), version.orElseThrow());
        return Optional.of(
                new Questionnaire(edition, title.orElseThrow(), purpose.orElseThrow(), translations, questions));
    }

    private Optional<String> word(Fields fields, String key, String example, Pattern shape, String rule) {
        Optional<Node.Scalar> word = fields.requiredText(key, example);
        if (word.isPresent() && !shape.matcher(word.get().text()).matches()) {
            findings.add(
                    word.get().line(),
                    Quoted.of(key) + " is " + Quoted.of(word.get().text()) + "; it must be " + rule + ", such as "
                            + example);
        }
        return word.map(Node.Scalar::text);
    }

    private SortedMap<Language, Translation> translations(Fields fields) {
        SortedMap<Language, Translation> translations = new TreeMap<>();
        String example = "languages: {en: official}";
        Optional<Node> node = fields.required("languages", "{en: official}");
        Optional<Node.Mapping> group = node.flatMap(each -> fields.group("languages", each, example));
        languagesLine = node.map(Node::line).orElse(1);
        for (Node.Entry entry : group.map(Node.Mapping::entries).orElse(List.of())) {
            Node.Scalar tag = entry.key();
            String word = entry.value() instanceof Node.Scalar scalar ? scalar.text().strip() : "";
            Optional<Translation> translation = Translation.of(word);
            if (!Language.isTag(tag.text())) {
                findings.add(
                        tag.line(),
                        Quoted.of(tag.text()) + " is not a language; write its two or three small letters, such as en");
            } else {
                if (translation.isEmpty()) {
                    findings.add(
                            entry.value().line(),
                            "the translation " + tag.text() + " is " + Quoted.of(word)
                                    + "; write draft, reviewed or official");
                }
                translations.put(new Language(tag.text()), translation.orElse(Translation.DRAFT));
            }
        }
        if (group.isPresent() && group.get().entries().isEmpty()) {
            findings.add(group.get().line(), "\"languages\" is empty; write " + example);
        }
        return translations;
    }

    private List<Question> questions(Fields fields, TextsReader texts) {
        Optional<Node> node = fields.required("questions", "and under it each question after \"- \"");
        Optional<Node.Sequence> list = node.flatMap(each -> fields.list("questions", each));
        List<Node> items = list.map(Node.Sequence::items).orElse(List.of());
        if (list.isPresent() && items.isEmpty()) {
            findings.add(list.get().line(), "\"questions\" is empty; ask at least one");
        }
        if (items.size() > Limits.QUESTIONS) {
            findings.add(
                    items.get(Limits.QUESTIONS).line(),
                    "there are " + items.size() + " questions; " + Limits.QUESTIONS + " is the most, so take some out");
        }
        QuestionReader reader = new QuestionReader(texts, findings);
        List<Question> questions = new ArrayList<>();
        for (Node item : items) {
            reader.read(item, List.copyOf(questions)).ifPresent(question -> {
                Integer earlier = lines.putIfAbsent(question.id(), item.line());
                if (earlier != null) {
                    findings.add(
                            item.line(),
                            "the id " + Quoted.of(question.id()) + " is taken by the question in line " + earlier
                                    + "; give this one another");
                }
                questions.add(question);
            });
        }
        return questions;
    }
}
