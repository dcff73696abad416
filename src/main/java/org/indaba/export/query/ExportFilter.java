package org.indaba.export.query;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.indaba.export.sheet.CsvDialect;
import org.indaba.places.Region;
import org.indaba.questionnaire.Language;
import org.indaba.store.export.ResponseSelection;

/**
 * The parameters of a download: which rows it has, and how they are written. A set may have several values, separated by
 * commas or in repeated parameters; an empty one means all.
 *
 * @param since the earliest time of the response's last change, inclusive
 * @param until the latest such time; a day without a time is included to its end
 * @param languages the language of the response in {@code responses}, of the answer in {@code answers}
 * @param questions the questions that narrow the columns of {@code responses} and the rows of {@code answers}
 * @param wording the language of the meanings in {@code codebook}
 */
public record ExportFilter(
        Set<String> statuses,
        Optional<Instant> since,
        Optional<Instant> until,
        Set<Region> regions,
        Set<String> countries,
        Set<String> types,
        Set<String> languages,
        Set<String> questions,
        CsvDialect dialect,
        Language wording) {

    public static final Set<String> STATUSES = Set.of("submitted", "partial", "withdrawn");

    public static final ExportFilter ALL = new ExportFilter(
            Set.of(), Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
            CsvDialect.USUAL, Language.ENGLISH);

    /**
     * Reads query parameters, or options of the same names. The parameters of CSV and of single tables are checked
     * elsewhere.
     */
    public static ExportFilter parse(Map<String, List<String>> parameters, FilterVocabulary words, ExportItem item)
            throws WrongParameterException {
        return new FilterParameters(parameters, words).filter(item);
    }

    /** The parameters that narrow the rows, each after a space. */
    String summary() {
        StringBuilder words = new StringBuilder();
        parts().forEach((name, value) -> words.append(' ').append(name).append('=').append(value));
        return words.toString();
    }

    /** The parameters that narrow the rows, with their values separated by commas. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        part(parts, "status", statuses);
        since.ifPresent(moment -> parts.put("since", moment.toString()));
        until.ifPresent(moment -> parts.put("until", moment.toString()));
        part(parts, "region", regions.stream().map(Region::word).toList());
        part(parts, "country", countries);
        part(parts, "type", types);
        part(parts, "language", languages);
        part(parts, "question", questions);
        return parts;
    }

    private static void part(Map<String, String> parts, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            parts.put(name, String.join(",", new TreeSet<>(values)));
        }
    }

    public ResponseSelection selection(String consultation, CountryFacts facts) {
        Optional<Set<String>> allowed = Optional.empty();
        if (!regions.isEmpty()) {
            Set<String> inRegions = new HashSet<>();
            regions.forEach(region -> inRegions.addAll(facts.countries(region)));
            if (!countries.isEmpty()) {
                inRegions.retainAll(countries);
            }
            allowed = Optional.of(inRegions);
        } else if (!countries.isEmpty()) {
            allowed = Optional.of(countries);
        }
        return new ResponseSelection(consultation, statuses, since, until, allowed, types, languages, questions);
    }
}
