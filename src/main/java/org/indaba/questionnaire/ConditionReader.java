package org.indaba.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.questionnaire.Condition.Test;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.indaba.questionnaire.yaml.NearestWord;
import org.indaba.questionnaire.yaml.QuotedText;
import org.indaba.questionnaire.yaml.YamlFields;
import org.indaba.questionnaire.yaml.YamlNode;

/** Reads the condition of a question, and reports one that can never hold. */
final class ConditionReader {
    private static final String EXAMPLE = "when: {question: crop, is: [maize]}";
    private static final List<String> TESTS = List.of("is", "not", "answered", "at-least", "at-most");
    private static final List<String> KEYS = List.of("question", "is", "not", "answered", "at-least", "at-most");

    private final FlawCollector findings;

    ConditionReader(FlawCollector findings) {
        this.findings = findings;
    }

    Optional<Condition> read(YamlFields question, List<Question> earlier) {
        Optional<YamlNode.Mapping> group =
                question.optional("when").flatMap(node -> question.group("when", node, EXAMPLE));
        if (group.isEmpty()) {
            return Optional.empty();
        }
        YamlFields fields = YamlFields.of(group.get(), "\"when\"", KEYS, findings);
        Optional<YamlNode.Scalar> id = fields.requiredText("question", "crop");
        Optional<Question> other = id.flatMap(word ->
                earlier.stream().filter(each -> each.id().equals(word.text())).findFirst());
        if (id.isPresent() && other.isEmpty()) {
            findings.add(
                    id.get().line(),
                    "no question before this one has the id " + QuotedText.of(id.get().text())
                            + "; a condition looks back, so name an earlier question"
                            + (earlier.isEmpty() ? "" : ": " + QuotedText.oneOf(earlier.stream().map(Question::id).toList())));
        }
        return other.flatMap(asked -> test(fields, asked).map(test -> new Condition(asked.id(), test)));
    }

    private Optional<Test> test(YamlFields fields, Question asked) {
        List<String> given = TESTS.stream().filter(each -> fields.optional(each).isPresent()).toList();
        boolean bounds = given.equals(List.of("at-least", "at-most"));
        if (given.size() != 1 && !bounds) {
            findings.add(
                    fields.line(),
                    "\"when\" must say one of is, not, answered, or at-least and at-most; write " + EXAMPLE);
            return Optional.empty();
        }
        return switch (given.get(0)) {
            case "is" -> codes(fields, "is", asked).map(Condition.Is::new);
            case "not" -> codes(fields, "not", asked).map(Condition.Not::new);
            case "answered" -> Optional.of(new Condition.Answered(fields.flag("answered", true)));
            default -> between(fields, asked);
        };
    }

    private Optional<Set<String>> codes(YamlFields fields, String key, Question asked) {
        List<String> known = asked.kind().codes();
        YamlNode node = fields.optional(key).orElseThrow();
        if (known.isEmpty()) {
            findings.add(
                    node.line(),
                    "question " + asked.id() + " is of kind " + asked.kind().word()
                            + " and has no codes to compare; write answered: true");
            return Optional.empty();
        }
        List<YamlNode> items = node instanceof YamlNode.Scalar ? List.of(node) : fields.list(key, node)
                .map(YamlNode.Sequence::items).orElse(List.of());
        List<String> codes = new ArrayList<>();
        for (YamlNode item : items) {
            String code = item instanceof YamlNode.Scalar scalar ? scalar.text().strip() : "";
            if (!known.contains(code)) {
                findings.add(
                        item.line(),
                        "this condition can never see " + QuotedText.of(code) + ", which is no code of question "
                                + asked.id() + "; " + NearestWord.mend(code, known, "its codes are " + QuotedText.oneOf(known)));
            }
            codes.add(code);
        }
        if (items.isEmpty() && node instanceof YamlNode.Sequence) {
            findings.add(node.line(), QuotedText.of(key) + " is empty, so the condition compares nothing; name a code");
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(new HashSet<>(codes));
    }

    private Optional<Test> between(YamlFields fields, Question asked) {
        Optional<BigDecimal> least = bound(fields, "at-least");
        Optional<BigDecimal> most = bound(fields, "at-most");
        boolean comparable = asked.kind() instanceof QuestionKind.Number || asked.kind() instanceof QuestionKind.Scale;
        if (!comparable) {
            findings.add(
                    fields.line(),
                    "question " + asked.id() + " is of kind " + asked.kind().word()
                            + " and has no number to compare; write is, not or answered");
        } else if (above(least, most) || above(least, highest(asked.kind())) || above(lowest(asked.kind()), most)) {
            findings.add(
                    fields.line(),
                    "this condition can never hold: no answer to question " + asked.id()
                            + " lies within its bounds; change at-least or at-most");
        }
        return Optional.of(new Condition.Between(least, most));
    }

    private static boolean above(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
    }

    private static Optional<BigDecimal> lowest(QuestionKind kind) {
        return kind instanceof QuestionKind.Scale scale
                ? Optional.of(BigDecimal.valueOf(scale.from()))
                : ((QuestionKind.Number) kind).least();
    }

    private static Optional<BigDecimal> highest(QuestionKind kind) {
        return kind instanceof QuestionKind.Scale scale
                ? Optional.of(BigDecimal.valueOf(scale.to()))
                : ((QuestionKind.Number) kind).most();
    }

    private Optional<BigDecimal> bound(YamlFields fields, String key) {
        return fields.optionalText(key, "10").flatMap(word -> decimal(word, key, findings));
    }

    static Optional<BigDecimal> decimal(YamlNode.Scalar word, String key, FlawCollector findings) {
        if (word.text().matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            return Optional.of(new BigDecimal(word.text()));
        }
        findings.add(
                word.line(), QuotedText.of(key) + " is " + QuotedText.of(word.text()) + "; write a number, such as 10 or 2.5");
        return Optional.empty();
    }
}
