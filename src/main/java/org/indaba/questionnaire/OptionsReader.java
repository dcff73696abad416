package org.indaba.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.questionnaire.yaml.Fields;
import org.indaba.questionnaire.yaml.Findings;
import org.indaba.questionnaire.yaml.Node;
import org.indaba.questionnaire.yaml.Quoted;

/** Reads the options of a choice. */
final class OptionsReader {
    private static final List<String> KEYS = List.of("code", "label");

    private final TextsReader texts;
    private final Findings findings;

    OptionsReader(TextsReader texts, Findings findings) {
        this.texts = texts;
        this.findings = findings;
    }

    List<Option> read(Fields question) {
        Optional<Node> node = question.required("options", "and under it each option after \"- \"");
        Optional<Node.Sequence> list = node.flatMap(each -> question.list("options", each));
        List<Node> items = list.map(Node.Sequence::items).orElse(List.of());
        if (list.isPresent() && (items.size() < Limits.FEWEST_OPTIONS || items.size() > Limits.MOST_OPTIONS)) {
            findings.add(
                    list.get().line(),
                    "there are " + items.size() + " options; give " + Limits.FEWEST_OPTIONS + " to "
                            + Limits.MOST_OPTIONS);
        }
        List<Option> options = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Node item : items) {
            option(item).ifPresent(option -> {
                refuseTwice(item, "the code", option.code(), taken);
                option.label().in().forEach((language, label) ->
                        refuseTwice(item, "the label in " + language, label, taken));
                options.add(option);
            });
        }
        return options;
    }

    private Optional<Option> option(Node item) {
        if (!(item instanceof Node.Mapping mapping)) {
            findings.add(
                    item.line(),
                    "an option must be a group of keys, not " + item.name()
                            + "; write - {code: yes, label: {en: Yes}}");
            return Optional.empty();
        }
        Fields fields = Fields.of(mapping, "an option", KEYS, findings);
        Optional<Node.Scalar> code = fields.requiredText("code", "yes");
        if (code.isPresent() && !Limits.OPTION_CODE.matcher(code.get().text()).matches()) {
            findings.add(
                    code.get().line(),
                    "the code " + Quoted.of(code.get().text())
                            + " cannot be used; it must be 1 to 16 of a-z, 0-9 and -,"
                            + " since a button carries it");
        }
        Optional<Texts> label = texts.read(fields, "label", Limits.LABEL, true);
        return code.flatMap(word -> label.map(text -> new Option(word.text(), text)));
    }

    /** Typing a label does the same as a tap, so two options must not read the same. */
    private void refuseTwice(Node item, String what, String word, Map<String, Integer> taken) {
        Integer earlier = taken.putIfAbsent(what + ' ' + word, item.line());
        if (earlier != null) {
            findings.add(
                    item.line(),
                    what + " " + Quoted.of(word) + " is taken by the option in line " + earlier
                            + "; give this one another");
        }
    }
}
