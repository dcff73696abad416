package org.indaba.questionnaire.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.questionnaire.yaml.YamlNode.Entry;
import org.indaba.questionnaire.yaml.YamlNode.Mapping;
import org.indaba.questionnaire.yaml.YamlNode.Scalar;
import org.indaba.questionnaire.yaml.YamlNode.Sequence;

/**
 * Gives the values of one group's keys by name. A missing value, or one of the wrong kind, is reported and returned as
 * empty.
 */
public final class YamlFields {
    private final int line;
    private final String owner;
    private final Map<String, YamlNode> values = new LinkedHashMap<>();
    private final FlawCollector findings;

    private YamlFields(int line, String owner, FlawCollector findings) {
        this.line = line;
        this.owner = owner;
        this.findings = findings;
    }

    /**
     * Reports each key that is not in {@code known}.
     *
     * @param owner the owner of the keys, as in {@code a questionnaire}
     */
    public static YamlFields of(Mapping mapping, String owner, List<String> known, FlawCollector findings) {
        YamlFields fields = new YamlFields(mapping.line(), owner, findings);
        for (Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (known.contains(key)) {
                fields.values.put(key, entry.value());
            } else {
                String mend = NearestWord.mend(key, known, "the keys are " + String.join(", ", known));
                findings.add(entry.key().line(), QuotedText.of(key) + " is not a key of " + owner + "; " + mend);
            }
        }
        return fields;
    }

    public int line() {
        return line;
    }

    public Optional<YamlNode> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** @param example an example for the message when the key is missing */
    public Optional<YamlNode> required(String key, String example) {
        YamlNode value = values.get(key);
        if (value == null) {
            findings.add(line, QuotedText.of(key) + " is missing from " + owner + "; add " + key + ": " + example);
        }
        return Optional.ofNullable(value);
    }

    /** The text of a required key. */
    public Optional<Scalar> requiredText(String key, String example) {
        return required(key, example).flatMap(node -> text(key, node, example));
    }

    public Optional<Scalar> optionalText(String key, String example) {
        return optional(key).flatMap(node -> text(key, node, example));
    }

    public Optional<Sequence> list(String key, YamlNode node) {
        if (node instanceof Sequence sequence) {
            return Optional.of(sequence);
        }
        findings.add(node.line(), QuotedText.of(key) + " must be a list, not " + node.name()
                + "; write each item after \"- \"");
        return Optional.empty();
    }

    public Optional<Mapping> group(String key, YamlNode node, String example) {
        if (node instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        findings.add(node.line(), QuotedText.of(key) + " must be a group of keys, not " + node.name() + "; write "
                + example);
        return Optional.empty();
    }

    /** The value {@code true} or {@code false}; {@code otherwise} where the key is missing. */
    public boolean flag(String key, boolean otherwise) {
        Optional<Scalar> word = optionalText(key, "true");
        if (word.isPresent() && !word.get().text().equals("true") && !word.get().text().equals("false")) {
            findings.add(
                    word.get().line(),
                    QuotedText.of(key) + " is " + QuotedText.of(word.get().text()) + "; write true or false");
        }
        return word.map(each -> each.text().equals("true")).orElse(otherwise);
    }

    private Optional<Scalar> text(String key, YamlNode node, String example) {
        if (!(node instanceof Scalar scalar)) {
            findings.add(node.line(), QuotedText.of(key) + " must be a text, not " + node.name() + "; write " + key + ": "
                    + example);
            return Optional.empty();
        }
        String text = scalar.text().strip();
        if (text.isEmpty()) {
            findings.add(node.line(), QuotedText.of(key) + " is empty; write " + key + ": " + example);
            return Optional.empty();
        }
        return Optional.of(new Scalar(scalar.line(), text));
    }
}
