package org.indaba.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.indaba.questionnaire.yaml.NearestWord;
import org.indaba.questionnaire.yaml.QuotedText;
import org.indaba.questionnaire.yaml.YamlFields;
import org.indaba.questionnaire.yaml.YamlNode;

/**
 * Reads one question. A kind is defined by its word, its own keys beside those of every question, and a function that makes
 * it from them.
 */
final class QuestionReader {
    private static final String ANY_KIND = "one-of";
    private static final List<String> KEYS = List.of("id", "kind", "required", "text", "help", "section", "when");
    private static final Map<String, List<String>> OWN_KEYS = Map.of(
            "open", List.of(),
            "one-of", List.of("options"),
            "several", List.of("options", "least", "most"),
            "yes-no", List.of(),
            "scale", List.of("from", "to", "low", "high"),
            "number", List.of("unit", "least", "most", "decimals"),
            "date", List.of("earliest", "latest"));
    private static final List<String> KINDS =
            List.of("open", "one-of", "several", "yes-no", "scale", "number", "date");

    private final TranslatedTextReader texts;
    private final QuestionKindReader kinds;
    private final ConditionReader conditions;
    private final FlawCollector findings;

    QuestionReader(TranslatedTextReader texts, FlawCollector findings) {
        this.texts = texts;
        this.kinds = new QuestionKindReader(texts, findings);
        this.conditions = new ConditionReader(findings);
        this.findings = findings;
    }

    /**
     * Reads a question. The result is empty where that fails; the reported errors tell why.
     *
     * @param earlier the questions before it, to which a condition may refer
     */
    Optional<Question> read(YamlNode item, List<Question> earlier) {
        if (!(item instanceof YamlNode.Mapping mapping)) {
            findings.add(item.line(), "a question must be a group of keys, not " + item.name() + "; write - id: a");
            return Optional.empty();
        }
        Optional<String> known = kindOf(mapping).filter(KINDS::contains);
        String owner = known.map(kind -> "a question of kind " + kind).orElse("a question");
        YamlFields fields = YamlFields.of(mapping, owner, keys(known.orElse(ANY_KIND)), findings);
        Optional<String> id = id(fields);
        fields.requiredText("kind", "open").ifPresent(this::refuseUnknownKind);
        Optional<TranslatedText> text = texts.read(fields, "text", QuestionnaireLimits.QUESTION, false);
        Optional<TranslatedText> help = texts.readOptional(fields, "help", QuestionnaireLimits.HELP, false);
        Optional<TranslatedText> section = texts.readOptional(fields, "section", QuestionnaireLimits.SECTION, false);
        boolean required = fields.flag("required", false);
        Optional<Condition> when = conditions.read(fields, earlier);
        Optional<QuestionKind> kind = known.flatMap(word -> kinds.read(word, fields));
        if (kind.isEmpty() || id.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Question(id.get(), text.get(), help, section, required, when, kind.get()));
    }

    private static List<String> keys(String kind) {
        List<String> keys = new ArrayList<>(KEYS);
        keys.addAll(OWN_KEYS.get(kind));
        return keys;
    }

    private static Optional<String> kindOf(YamlNode.Mapping mapping) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals("kind") && entry.value() instanceof YamlNode.Scalar)
                .map(entry -> ((YamlNode.Scalar) entry.value()).text().strip())
                .findFirst();
    }

    private void refuseUnknownKind(YamlNode.Scalar kind) {
        if (!KINDS.contains(kind.text())) {
            String mend = NearestWord.mend(kind.text(), KINDS, "this release asks questions of kind "
                    + QuotedText.oneOf(KINDS));
            findings.add(kind.line(), "the kind " + QuotedText.of(kind.text()) + " is not known; " + mend);
        }
    }

    private Optional<String> id(YamlFields fields) {
        Optional<YamlNode.Scalar> id = fields.requiredText("id", "a");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        String word = id.get().text();
        if (!QuestionnaireLimits.QUESTION_ID.matcher(word).matches()) {
            findings.add(
                    id.get().line(),
                    "the id " + QuotedText.of(word)
                            + " cannot be used; it must be 1 to 12 of a-z, 0-9 and -, a letter first,"
                            + " since buttons and the export carry it");
        } else if (QuestionnaireLimits.COLUMNS.contains(word)) {
            findings.add(
                    id.get().line(),
                    "the id " + QuotedText.of(word)
                            + " is a column that the export has already; give the question another");
        }
        return Optional.of(word);
    }
}
