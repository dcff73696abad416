package org.indaba.questionnaire;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.indaba.questionnaire.yaml.QuotedText;
import org.indaba.questionnaire.yaml.YamlFields;
import org.indaba.questionnaire.yaml.YamlNode;

/** Reads one text in all the languages of a file, and reports each missing one. */
public final class TranslatedTextReader {
    private final Collection<Language> languages;
    private final FlawCollector findings;

    /**
     * @param languages empty where the file's own languages could not be read; then no language is reported as missing or
     *      refused
     */
    public TranslatedTextReader(Collection<Language> languages, FlawCollector findings) {
        this.languages = List.copyOf(languages);
        this.findings = findings;
    }

    /**
     * Reads a text. The result is empty where it has an error.
     *
     * @param longest the longest length in UTF-16 units, which chats count
     * @param oneLine true where it must not have line breaks, as on a button or in a heading
     */
    public Optional<TranslatedText> read(YamlFields fields, String key, int longest, boolean oneLine) {
        Optional<YamlNode> node = fields.required(key, "{" + example() + "}");
        Optional<YamlNode.Mapping> group = node.flatMap(each -> fields.group(key, each, key + ": {" + example() + "}"));
        if (group.isEmpty()) {
            return Optional.empty();
        }
        List<String> tags = languages.stream().map(Language::tag).toList();
        YamlFields byTag = YamlFields.of(group.get(), QuotedText.of(key), tags.isEmpty() ? keys(group.get()) : tags, findings);
        Map<Language, String> texts = new TreeMap<>();
        for (Language language : languages) {
            byTag.requiredText(language.tag(), "its text").ifPresent(text -> {
                refuseMisfit(text, key + ": " + language, longest, oneLine);
                texts.put(language, text.text());
            });
        }
        return texts.isEmpty() || texts.size() < languages.size() ? Optional.empty() : Optional.of(TranslatedText.of(texts));
    }

    /** The same as {@link #read}, for an optional key. */
    public Optional<TranslatedText> readOptional(YamlFields fields, String key, int longest, boolean oneLine) {
        return fields.optional(key).isPresent() ? read(fields, key, longest, oneLine) : Optional.empty();
    }

    private void refuseMisfit(YamlNode.Scalar scalar, String what, int longest, boolean oneLine) {
        int length = scalar.text().length();
        if (length > longest) {
            findings.add(
                    scalar.line(),
                    QuotedText.of(what) + " has " + length + " characters; " + longest
                            + " is the most that is shown whole");
        }
        if (oneLine && scalar.text().indexOf('\n') >= 0) {
            findings.add(scalar.line(), QuotedText.of(what) + " has a line break; write it on one line");
        }
    }

    private String example() {
        return languages.isEmpty()
                ? "en: …"
                : String.join(", ", languages.stream().map(each -> each + ": …").toList());
    }

    private static List<String> keys(YamlNode.Mapping mapping) {
        return mapping.entries().stream().map(entry -> entry.key().text()).toList();
    }
}
