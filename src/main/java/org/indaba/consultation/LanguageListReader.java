package org.indaba.consultation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.indaba.questionnaire.yaml.QuotedText;
import org.indaba.questionnaire.yaml.YamlFields;
import org.indaba.questionnaire.yaml.YamlNode;

/** Reads the languages of a consultation: some of its questionnaire's, or else all of them. */
final class LanguageListReader {
    private final FlawCollector findings;

    LanguageListReader(FlawCollector findings) {
        this.findings = findings;
    }

    /** Returns the languages in the order in which they are offered; none where the questionnaire is unknown. */
    List<Language> read(YamlFields fields, Optional<Questionnaire> asked) {
        Optional<YamlNode> node = fields.optional("languages");
        Optional<YamlNode.Sequence> list = node.flatMap(each -> fields.list("languages", each));
        if (asked.isEmpty()) {
            return List.of();
        }
        Set<Language> ready = asked.get().translations().keySet();
        if (list.isEmpty()) {
            return LanguageOrder.of(ready);
        }
        Set<Language> chosen = new LinkedHashSet<>();
        for (YamlNode item : list.get().items()) {
            String tag = item instanceof YamlNode.Scalar scalar ? scalar.text().strip() : "";
            Optional<Language> language = Optional.of(tag).filter(Language::isTag).map(Language::new)
                    .filter(ready::contains);
            if (language.isEmpty()) {
                findings.add(item.line(), unknown(tag, asked.get()));
            }
            language.ifPresent(chosen::add);
        }
        if (list.get().items().isEmpty()) {
            findings.add(list.get().line(),
                    "\"languages\" is empty; leave the line out for all of the questionnaire's");
        }
        return LanguageOrder.of(chosen);
    }

    private static String unknown(String tag, Questionnaire asked) {
        List<String> ready = LanguageOrder.of(asked.translations().keySet()).stream().map(Language::tag).toList();
        return QuotedText.of(tag) + " is not a language of the questionnaire " + asked.edition().questionnaire()
                + "; it has " + String.join(", ", ready);
    }
}
