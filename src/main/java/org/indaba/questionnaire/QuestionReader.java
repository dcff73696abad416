package org.indaba.questionnaire;

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
    private static final String OPEN = "open";
    private static final String ONE_OF = "one-of";
    private static final List<String> OPEN_KEYS = List.of("id", "kind", "required", "text");
    private static final List<String> ONE_OF_KEYS = List.of("id", "kind", "required", "text", "options");
    private static final Map<String, List<String>> KEYS_BY_KIND = Map.of(OPEN, OPEN_KEYS, ONE_OF, ONE_OF_KEYS);
    private static final List<String> KINDS = List.of(OPEN, ONE_OF);

    private final TextsReader texts;
    private final OptionsReader options;
    private final Findings findings;

    QuestionReader(TextsReader texts, Findings findings) {
        this.texts = texts;
        this.options = new OptionsReader(texts, findings);
        this.findings = findings;
    }

    /** Empty where it cannot be told; the flaws say why. */
    Optional<Question> read(Node item) {
        if (!(item instanceof Node.Mapping mapping)) {
            findings.add(item.line(), "a question must be a group of keys, not " + item.name() + "; write - id: a");
            return Optional.empty();
        }
        Optional<String> known = kindOf(mapping).filter(KEYS_BY_KIND::containsKey);
        String owner = known.map(kind -> "a question of kind " + kind).orElse("a question");
        Fields fields = Fields.of(mapping, owner, known.map(KEYS_BY_KIND::get).orElse(ONE_OF_KEYS), findings);
        Optional<String> id = id(fields);
        fields.requiredText("kind", OPEN).ifPresent(this::refuseUnknownKind);
        Optional<Texts> text = texts.read(fields, "text", Limits.QUESTION, false);
        boolean required = fields.flag("required", false);
        List<Option> choice = known.filter(ONE_OF::equals).map(kind -> options.read(fields)).orElse(List.of());
        if (known.isEmpty() || id.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                known.get().equals(OPEN)
                        ? new Question.Open(id.get(), text.get(), required)
                        : new Question.OneOf(id.get(), text.get(), required, choice));
    }

    private static Optional<String> kindOf(Node.Mapping mapping) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals("kind") && entry.value() instanceof Node.Scalar)
                .map(entry -> ((Node.Scalar) entry.value()).text().strip())
                .findFirst();
    }

    private void refuseUnknownKind(Node.Scalar kind) {
        if (!KEYS_BY_KIND.containsKey(kind.text())) {
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
