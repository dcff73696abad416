package org.indaba.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.questionnaire.Condition.Test;
import org.indaba.questionnaire.yaml.Fields;
import org.indaba.questionnaire.yaml.Findings;
import org.indaba.questionnaire.yaml.Nearest;
import org.indaba.questionnaire.yaml.Node;
import org.indaba.questionnaire.yaml.Quoted;

/** Reads when a question is asked, and finds a condition that can never hold. */
final class ConditionReader {
    private static final String EXAMPLE = "when: {question: crop, is: [maize]}";
    private static final List<String> TESTS = List.of("is", "not", "answered", "at-least", "at-most");
    private static final List<String> KEYS = List.of("question", "is", "not", "answered", "at-least", "at-most");

    private final Findings findings;

    ConditionReader(Findings findings) {
        this.findings = findings;
    }

    Optional<Condition> read(Fields question, List<Question> earlier) {
        Optional<Node.Mapping> group =
                question.optional("when").flatMap(node -> question.group("when", node, EXAMPLE));
        if (group.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = Fields.of(group.get(), "\"when\"", KEYS, findings);
        Optional<Node.Scalar> id = fields.requiredText("question", "crop");
        Optional<Question> other = id.flatMap(word ->
                earlier.stream().filter(each -> each.id().equals(word.text())).findFirst());
        if (id.isPresent() && other.isEmpty()) {
            findings.add(
                    id.get().line(),
                    "no question before this one has the id " + Quoted.of(id.get().text())
                            + "; a condition looks back, so name an earlier question"
                            + (earlier.isEmpty() ? "" : ": " + Quoted.oneOf(earlier.stream().map(Question::id).toList())));
        }
        return other.flatMap(asked -> test(fields, asked).map(test -> new Condition(asked.id(), test)));
    }

    private Optional<Test> test(Fields fields, Question asked) {
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

    private Optional<Set<String>> codes(Fields fields, String key, Question asked) {
        List<String> known = asked.kind().codes();
        Node node = fields.optional(key).orElseThrow();
        if (known.isEmpty()) {
            findings.add(
                    node.line(),
                    "question " + asked.id() + " is of kind " + asked.kind().word()
                            + " and has no codes to compare; write answered: true");
            return Optional.empty();
        }
        List<Node> items = node instanceof Node.Scalar ? List.of(node) : fields.list(key, node)
                .map(Node.Sequence::items).orElse(List.of());
        List<String> codes = new ArrayList<>();
        for (Node item : items) {
            String code = item instanceof Node.Scalar scalar ? scalar.text().strip() : "";
            if (!known.contains(code)) {
                findings.add(
                        item.line(),
                        "this condition can never see " + Quoted.of(code) + ", which is no code of question "
                                + asked.id() + "; " + Nearest.mend(code, known, "its codes are " + Quoted.oneOf(known)));
            }
            codes.add(code);
        }
        if (items.isEmpty() && node instanceof Node.Sequence) {
            findings.add(node.line(), Quoted.of(key) + " is empty, so the condition compares nothing; name a code");
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(new HashSet<>(codes));
    }

    private Optional<Test> between(Fields fields, Question asked) {
        Optional<BigDecimal> least = bound(fields, "at-least");
        Optional<BigDecimal> most = bound(fields, "at-most");
        boolean comparable = asked.kind() instanceof Kind.Number || asked.kind() instanceof Kind.Scale;
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

    private static Optional<BigDecimal> lowest(Kind kind) {
        return kind instanceof Kind.Scale scale
                ? Optional.of(BigDecimal.valueOf(scale.from()))
                : ((Kind.Number) kind).least();
    }

    private static Optional<BigDecimal> highest(Kind kind) {
        return kind instanceof Kind.Scale scale
                ? Optional.of(BigDecimal.valueOf(scale.to()))
                : ((Kind.Number) kind).most();
    }

    private Optional<BigDecimal> bound(Fields fields, String key) {
        return fields.optionalText(key, "10").flatMap(word -> decimal(word, key, findings));
    }

    static Optional<BigDecimal> decimal(Node.Scalar word, String key, Findings findings) {
        if (word.text().matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            return Optional.of(new BigDecimal(word.text()));
        }
        findings.add(
                word.line(), Quoted.of(key) + " is " + Quoted.of(word.text()) + "; write a number, such as 10 or 2.5");
        return Optional.empty();
    }
}
