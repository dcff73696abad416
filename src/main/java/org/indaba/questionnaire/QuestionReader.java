package org.indaba.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.questionnaire.yaml.Fields;
import org.indaba.questionnaire.yaml.Findings;
import org.indaba.questionnaire.yaml.Nearest;
import org.indaba.questionnaire.yaml.Node;
import org.indaba.questionnaire.yaml.Quoted;

/** Reads one question. A kind is a word, its own keys beside those of every question, and how it is made of them. */
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

    private final TextsReader texts;
    private final KindReader kinds;
    private final ConditionReader conditions;
    private final Findings findings;

    QuestionReader(TextsReader texts, Findings findings) {
        this.texts = texts;
        this.kinds = new KindReader(texts, findings);
        this.conditions = new ConditionReader(findings);
        this.findings = findings;
    }

    /**
     * Empty where it cannot be told; the flaws say why.
     *
     * @param earlier the questions before it, to which a condition may refer
     */
    Optional<Question> read(Node item, List<Question> earlier) {
        if (!(item instanceof Node.Mapping mapping)) {
            findings.add(item.line(), "a question must be a group of keys, not " + item.name() + "; write - id: a");
            return Optional.empty();
        }
        Optional<String> known = kindOf(mapping).filter(KINDS::contains);
        String owner = known.map(kind -> "a question of kind " + kind).orElse("a question");
        Fields fields = Fields.of(mapping, owner, keys(known.orElse(ANY_KIND)), findings);
        Optional<String> id = id(fields);
        fields.requiredText("kind", "open").ifPresent(this::refuseUnknownKind);
        Optional<Texts> text = texts.read(fields, "text", Limits.QUESTION, false);
        Optional<Texts> help = texts.readOptional(fields, "help", Limits.HELP, false);
        Optional<Texts> section = texts.readOptional(fields, "section", Limits.SECTION, false);
        boolean required = fields.flag("required", false);
        Optional<Condition> when = conditions.read(fields, earlier);
        Optional<Kind> kind = known.flatMap(word -> kinds.read(word, fields));
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

    private static Optional<String> kindOf(Node.Mapping mapping) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals("kind") && entry.value() instanceof Node.Scalar)
                .map(entry -> ((Node.Scalar) entry.value()).text().strip())
                .findFirst();
    }

    private void refuseUnknownKind(Node.Scalar kind) {
        if (!KINDS.contains(kind.text())) {
            String mend = Nearest.mend(kind.text(), KINDS, "this release asks questions of kind "
                    + Quoted.oneOf(KINDS));
            findings.add(kind.line(), "the kind " + Quoted.of(kind.text()) + " is not known; " + mend);
        }
    }

    private Optional<String> id(Fields fields) {
        Optional<Node.Scalar> id = fields.requiredText("id", "a");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        String word = id.get().text();
        if (!Limits.QUESTION_ID.matcher(word).matches()) {
            findings.add(
                    id.get().line(),
                    "the id " + Quoted.of(word)
                            + " cannot be used; it must be 1 to 12 of a-z, 0-9 and -, a letter first,"
                            + " since buttons and the export carry it");
        } else if (Limits.COLUMNS.contains(word)) {
            findings.add(
                    id.get().line(),
                    "the id " + Quoted.of(word)
                            + " is a column that the export has already; give the question another");
        }
        return Optional.of(word);
    }
}
