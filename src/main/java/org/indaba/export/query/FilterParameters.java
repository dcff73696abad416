package org.indaba.export.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.indaba.export.codebook.Codebook;
import org.indaba.export.sheet.CsvDialect;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.phrases.RefusalReason;
import org.indaba.places.Region;
import org.indaba.questionnaire.Language;

/** Reads the parameters of a filter, and names those that it does not know. */
final class FilterParameters {
    private static final Set<String> KNOWN = new LinkedHashSet<>(List.of(
            "status", "since", "until", "region", "country", "type", "language", "question", "sep", "bom", "safe",
            "lang"));

    private static final List<String> OF_CSV = List.of("sep", "bom", "safe");

    /** The parameters about people's data, of which the codebook contains nothing. */
    private static final List<String> OF_ROWS =
            List.of("status", "since", "until", "region", "country", "type", "language", "question");

    /** How many characters of a wrong value are quoted: enough to recognise it. */
    private static final int MOST_QUOTED = 40;

    private static final Map<String, Character> SEPARATORS = new LinkedHashMap<>();

    static {
        SEPARATORS.put(",", ',');
        SEPARATORS.put(";", ';');
        SEPARATORS.put("tab", '\t');
    }

    private final Map<String, List<String>> given;
    private final FilterVocabulary words;

    FilterParameters(Map<String, List<String>> given, FilterVocabulary words) {
        this.given = given;
        this.words = words;
    }

    ExportFilter filter(ExportItem item) throws WrongParameterException {
        for (String name : given.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new WrongParameterException(name, RefusalReason.of(
                        "problem-unknown-parameter", "name", quoted(name), "known", String.join(", ", KNOWN)));
            }
        }
        ExportFormat format = item.format();
        if (!format.hasDialect()) {
            for (String name : OF_CSV) {
                if (given.containsKey(name)) {
                    throw new WrongParameterException(name, RefusalReason.of(
                            "problem-other-format", "name", name, "csv", ExportFormat.CSV.word(), "format", format.word()));
                }
            }
        }
        if (given.containsKey("lang") && !item.isCodebook()) {
            throw new WrongParameterException("lang", RefusalReason.of(
                    "problem-other-table", "name", "lang", "table", ExportTable.CODEBOOK.word(), "other", item.fileName()));
        }
        if (item.isCodebook()) {
            for (String name : OF_ROWS) {
                if (given.containsKey(name)) {
                    throw new WrongParameterException(name, RefusalReason.of(
                            "problem-other-table", "name", name,
                            "table", ExportTable.RESPONSES.word() + ", " + ExportTable.ANSWERS.word(), "other", item.fileName()));
                }
            }
        }
        return new ExportFilter(
                statuses(), moment("since", false), moment("until", true), regions(), countries(),
                codes("type", words.types()), codes("language", words.languages()),
                codes("question", words.questions()),
                new CsvDialect(separator(), flag("bom"), flag("safe")), wording());
    }

    private Set<String> statuses() throws WrongParameterException {
        Set<String> accepted = new TreeSet<>(ExportFilter.STATUSES);
        accepted.add("all");
        Set<String> statuses = new HashSet<>(codes("status", accepted));
        return statuses.contains("all") ? Set.of() : statuses;
    }

    private Set<Region> regions() throws WrongParameterException {
        Set<String> accepted =
                Arrays.stream(Region.values()).map(Region::word).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<Region> regions = new HashSet<>();
        for (String word : codes("region", accepted)) {
            Region.of(word).ifPresent(regions::add);
        }
        return regions;
    }

    private Set<String> countries() throws WrongParameterException {
        Set<String> countries = new HashSet<>();
        for (String value : several("country")) {
            String code = value.toUpperCase(Locale.ROOT);
            if (!words.countries().isCountry(code)) {
                throw wrong("country", value, "problem-value-country", "standard", "ISO 3166-1", "example", "KE");
            }
            countries.add(code);
        }
        return countries;
    }

    private Optional<Instant> moment(String name, boolean endOfDay) throws WrongParameterException {
        Optional<String> value = single(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> moment = TimeParameterParser.parse(value.get(), endOfDay);
        if (moment.isEmpty()) {
            throw wrong(name, value.get(), "problem-value-moment",
                    "standard", "ISO 8601", "day", "2026-11-24", "time", "2026-11-24T09:00:00Z");
        }
        return moment;
    }

    private char separator() throws WrongParameterException {
        String value = single("sep").orElse(",");
        Character separator = SEPARATORS.get(value);
        if (separator == null) {
            throw wrong("sep", value, "problem-value-separator", "word", "tab");
        }
        return separator;
    }

    private boolean flag(String name) throws WrongParameterException {
        String value = single(name).orElse("1");
        if (!value.equals("1") && !value.equals("0")) {
            throw wrong(name, value, "problem-value-flag");
        }
        return value.equals("1");
    }

    private Language wording() throws WrongParameterException {
        String tag = single("lang").orElse(Language.ENGLISH.tag());
        if (!Codebook.languages().contains(tag)) {
            throw wrong("lang", tag, "problem-value-code", "codes", String.join(", ", Codebook.languages()));
        }
        return new Language(tag);
    }

    private Set<String> codes(String name, Collection<String> accepted) throws WrongParameterException {
        Set<String> codes = new LinkedHashSet<>();
        for (String value : several(name)) {
            if (!accepted.contains(value)) {
                throw wrong(name, value, "problem-value-code", "codes", String.join(", ", accepted));
            }
            codes.add(value);
        }
        return codes;
    }

    private List<String> several(String name) {
        List<String> values = new ArrayList<>();
        for (String value : given.getOrDefault(name, List.of())) {
            values.addAll(Arrays.asList(value.split(",", -1)));
        }
        return values;
    }

    private Optional<String> single(String name) throws WrongParameterException {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new WrongParameterException(name, RefusalReason.of("problem-parameter-twice", "name", name));
        }
        return values.stream().findFirst();
    }

    private static WrongParameterException wrong(String name, String value, String key, String... accepted) {
        List<Object> values = new ArrayList<>(List.of("name", name, "value", quoted(value)));
        values.addAll(List.of(accepted));
        return new WrongParameterException(name, RefusalReason.of(key, values.toArray()));
    }

    /** Quotes a value in the marks that strings have in code, whatever the language around them. */
    private static String quoted(String value) {
        String start = value.length() > MOST_QUOTED ? value.substring(0, MOST_QUOTED) + "…" : value;
        return "'" + start.replaceAll("\\p{Cntrl}", "?") + "'";
    }
}
