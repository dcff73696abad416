package org.indaba.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.indaba.questionnaire.yaml.QuotedText;
import org.indaba.questionnaire.yaml.YamlFields;
import org.indaba.questionnaire.yaml.YamlNode;

/** Reads the options of a choice. */
final class OptionsReader {
    private static final List<String> KEYS = List.of("code", "label");

    private final TranslatedTextReader texts;
    private final FlawCollector findings;

    OptionsReader(TranslatedTextReader texts, FlawCollector findings) {
        this.texts = texts;
        this.findings = findings;
    }

    List<Option> read(YamlFields question) {
        Optional<YamlNode> node = question.required("options", "and under it each option after \"- \"");
        Optional<YamlNode.Sequence> list = node.flatMap(each -> question.list("options", each));
        List<YamlNode> items = list.map(YamlNode.Sequence::items).orElse(List.of());
        if (list.isPresent() && (items.size() < QuestionnaireLimits.FEWEST_OPTIONS || items.size() > QuestionnaireLimits.MOST_OPTIONS)) {
            findings.add(
                    list.get().line(),
                    "there are " + items.size() + " options; give " + QuestionnaireLimits.FEWEST_OPTIONS + " to "
                            + QuestionnaireLimits.MOST_OPTIONS);
        }
        List<Option> options = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (YamlNode item : items) {
            option(item).ifPresent(option -> {
                refuseTwice(item, "the code", option.code(), taken);
                option.label().in().forEach((language, label) ->
                        refuseTwice(item, "the label in " + language, label, taken));
                options.add(option);
            });
        }
        return options;
    }

    private Optional<Option> option(YamlNode item) {
        if (!(item instanceof YamlNode.Mapping mapping)) {
            findings.add(
                    item.line(),
                    "an option must be a group of keys, not " + item.name()
                            + "; write - {code: yes, label: {en: Yes}}");
            return Optional.empty();
        }
        YamlFields fields = YamlFields.of(mapping, "an option", KEYS, findings);
        Optional<YamlNode.Scalar> code = fields.requiredText("code", "yes");
        if (code.isPresent() && !QuestionnaireLimits.OPTION_CODE.matcher(code.get().text()).matches()) {
            findings.add(
                    code.get().line(),
                    "the code " + QuotedText.of(code.get().text())
                            + " cannot be used; it must be 1 to 16 of a-z, 0-9 and -,"
                            + " since a button carries it");
        }
        Optional<TranslatedText> label = texts.read(fields, "label", QuestionnaireLimits.LABEL, true);
        return code.flatMap(word -> label.map(text -> new Option(word.text(), text)));
    }

    /** Typing a label has the same effect as pressing the button, so two options must not have the same text. */
    private void refuseTwice(YamlNode item, String what, String word, Map<String, Integer> taken) {
        Integer earlier = taken.putIfAbsent(what + ' ' + word, item.line());
        if (earlier != null) {
            findings.add(
                    item.line(),
                    what + " " + QuotedText.of(word) + " is taken by the option in line " + earlier
                            + "; give this one another");
        }
    }
}
