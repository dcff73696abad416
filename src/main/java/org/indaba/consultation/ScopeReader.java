package org.indaba.consultation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.indaba.places.Region;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.indaba.questionnaire.yaml.NearestWord;
import org.indaba.questionnaire.yaml.QuotedText;
import org.indaba.questionnaire.yaml.YamlFields;
import org.indaba.questionnaire.yaml.YamlNode;

/** Reads a consultation's scope: {@code world}, or regions and, to narrow them, countries. */
final class ScopeReader {
    private static final String WORLD = "world";
    private static final String EXAMPLE = "scope: world, or scope: {regions: [africa]}";
    private static final List<String> KEYS = List.of("regions", "countries");
    private static final List<String> REGIONS = Arrays.stream(Region.values()).map(Region::word).toList();

    private final FlawCollector findings;

    ScopeReader(FlawCollector findings) {
        this.findings = findings;
    }

    Scope read(YamlFields consultation) {
        Optional<YamlNode> node = consultation.required("scope", "world, or {regions: [africa]}");
        if (node.isEmpty()) {
            return Scope.WORLD;
        }
        if (node.get() instanceof YamlNode.Mapping mapping) {
            return regional(YamlFields.of(mapping, "a scope", KEYS, findings));
        }
        if (!(node.get() instanceof YamlNode.Scalar word) || !word.text().strip().equals(WORLD)) {
            findings.add(node.get().line(), "\"scope\" is neither world nor a group of keys; write " + EXAMPLE);
        }
        return Scope.WORLD;
    }

    private Scope regional(YamlFields fields) {
        SortedSet<Region> regions = new TreeSet<>(
                items(fields, "regions", fields.required("regions", "[africa]"), Region::of, "a region of ITU",
                        REGIONS));
        List<String> codes = List.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        SortedSet<String> countries = new TreeSet<>(items(
                fields,
                "countries",
                fields.optional("countries"),
                code -> Optional.of(code).filter(codes::contains),
                "a country's two capital letters (ISO 3166-1)",
                List.of("KE")));
        return new Scope(regions, countries);
    }

    private <T> List<T> items(
            YamlFields fields,
            String key,
            Optional<YamlNode> node,
            Function<String, Optional<T>> of,
            String what,
            List<String> examples) {
        List<T> read = new ArrayList<>();
        Optional<YamlNode.Sequence> list = node.flatMap(each -> fields.list(key, each));
        if (list.isPresent() && list.get().items().isEmpty()) {
            findings.add(list.get().line(), QuotedText.of(key) + " is empty; write " + key + ": [" + examples.get(0) + "]");
        }
        for (YamlNode item : list.map(YamlNode.Sequence::items).orElse(List.of())) {
            String word = item instanceof YamlNode.Scalar scalar ? scalar.text().strip() : item.name();
            Optional<T> value = of.apply(word);
            value.ifPresent(read::add);
            if (value.isEmpty()) {
                String mend = NearestWord.mend(word, examples, "write " + QuotedText.oneOf(examples));
                findings.add(item.line(), QuotedText.of(word) + " is not " + what + "; " + mend);
            }
        }
        return read;
    }
}
