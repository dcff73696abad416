package org.indaba.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the country that a typed text names, by exact and by similar names. */
final class CountryMatcher {
    /** No name is longer; a longer text answers another question. Characters, before folding. */
    private static final int LONGEST = 80;

    /** So few letters are an abbreviation, which would be similar to many names. */
    private static final int ABBREVIATION = 3;

    private final CountryNameTable table;
    private final Set<String> words;
    private final Set<String> neverTaken;

    /** The names with which an unknown text is compared; an empty set stands for a place that is not in the list. */
    private final Map<FoldedName, SortedSet<Country>> written = new LinkedHashMap<>();

    CountryMatcher(List<Country> countries, CountryNames namesOf) {
        table = new CountryNameTable(countries, namesOf);
        var rules = PackedTable.properties("codes.properties");
        words = Set.of(rules.getProperty("offered-in-small-letters").toUpperCase(Locale.ROOT).split("\\s+"));
        neverTaken = Set.of(rules.getProperty("always-offered").toUpperCase(Locale.ROOT).split("\\s+"));
        table.names().forEach((name, meant) -> compareWith(name, meant, table.isName(name)));
        table.said().forEach((word, meant) -> compareWith(word, meant, false));
        table.unlisted().forEach(name -> compareWith(name, new TreeSet<>(), false));
    }

    private void compareWith(String folded, SortedSet<Country> meant, boolean name) {
        if (name || !isAbbreviation(folded)) {
            written.put(FoldedName.of(folded), meant);
        }
    }

    private static boolean isAbbreviation(String folded) {
        return folded.length() <= ABBREVIATION && !folded.isEmpty() && !NameSimilarity.isIdeographs(folded);
    }

    /**
     * @param reader names in the reader's language and in English count at once; for a name in another language the person
     *      is asked
     */
    CountryLookupResult match(String typed, Locale reader) {
        String text = typed.strip();
        String folded = isTooLong(text) ? "" : TextFolding.fold(text);
        return listed(text, folded, reader).orElseGet(() -> folded.isEmpty() || isAbbreviation(folded)
                ? new CountryLookupResult.None()
                : resembling(folded));
    }

    /** Looks a text up in the tables, without a search for similar names. The result is empty where no table has it. */
    Optional<CountryLookupResult> listed(String typed, Locale reader) {
        String text = typed.strip();
        return isTooLong(text) ? Optional.empty() : listed(text, TextFolding.fold(text), reader);
    }

    private static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    private Optional<CountryLookupResult> listed(String text, String folded, Locale reader) {
        Optional<String> flag = FlagEmoji.code(text);
        if (flag.isPresent()) {
            Country shown = table.codes().get(flag.get());
            return Optional.of(shown == null ? new CountryLookupResult.Unlisted() : new CountryLookupResult.Exact(shown));
        } else if (folded.isEmpty()) {
            return Optional.empty();
        }
        return known(folded, reader)
                .or(() -> byCode(text, folded, reader))
                .or(() -> StateFormWords.withoutArticle(folded).flatMap(bare -> known(bare, reader)))
                .or(() -> StateFormWords.without(folded).flatMap(bare -> known(bare, reader)).map(CountryMatcher::asked));
    }

    private Optional<CountryLookupResult> known(String folded, Locale reader) {
        SortedSet<Country> named = table.names().get(folded);
        if (named != null) {
            boolean exact = named.size() == 1 && table.isWordOf(reader, folded);
            return Optional.of(exact ? new CountryLookupResult.Exact(named.first()) : new CountryLookupResult.Candidates(most(named)));
        } else if (table.said().containsKey(folded)) {
            return Optional.of(new CountryLookupResult.Candidates(most(table.said().get(folded))));
        }
        return table.unlisted().contains(folded) ? Optional.of(new CountryLookupResult.Unlisted()) : Optional.empty();
    }

    /**
     * Without its form of state a name may mean something else, such as a state of the United States or a former state, so
     * the person is asked.
     */
    private static CountryLookupResult asked(CountryLookupResult match) {
        return match instanceof CountryLookupResult.Exact exact ? new CountryLookupResult.Candidates(List.of(exact.country())) : match;
    }

    private Optional<CountryLookupResult> byCode(String text, String folded, Locale reader) {
        String code = folded.toUpperCase(Locale.ROOT);
        Country country = table.codes().get(code);
        if (country == null) {
            return Optional.empty();
        }
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        Set<Country> others = code.length() == 2 ? new CountryAbbreviations(table, reader).others(folded, country) : Set.of();
        boolean offered = neverTaken.contains(code) || words.contains(code) && !capitals || !others.isEmpty();
        List<Country> asked = new ArrayList<>(List.of(country));
        asked.addAll(others);
        return Optional.of(offered ? new CountryLookupResult.Candidates(most(asked)) : new CountryLookupResult.Exact(country));
    }

    /** Compares the text with its form of state and without: in {@code Unites States} that is half of the name. */
    private CountryLookupResult resembling(String folded) {
        List<FoldedName> typed = Stream.concat(Stream.of(folded), StateFormWords.without(folded).stream())
                .filter(each -> !isAbbreviation(each)).map(FoldedName::of).toList();
        Map<Country, Double> likeness = new HashMap<>();
        double unlisted = 0;
        for (Map.Entry<FoldedName, SortedSet<Country>> each : written.entrySet()) {
            double alike = typed.stream().mapToDouble(any -> NameSimilarity.of(any, each.getKey())).max().orElse(0);
            if (alike >= NameSimilarity.LEAST) {
                each.getValue().forEach(country -> likeness.merge(country, alike, Math::max));
                unlisted = each.getValue().isEmpty() ? Math.max(unlisted, alike) : unlisted;
            }
        }
        double best = likeness.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (unlisted > best) {
            return new CountryLookupResult.Unlisted();
        }
        List<Country> candidates = new ArrayList<>(likeness.keySet());
        candidates.removeIf(country -> likeness.get(country) < best - NameSimilarity.SPREAD);
        candidates.sort(Comparator.<Country>comparingDouble(likeness::get).reversed().thenComparing(c -> c));
        return candidates.isEmpty() ? new CountryLookupResult.None() : new CountryLookupResult.Candidates(most(candidates));
    }

    private static List<Country> most(Collection<Country> countries) {
        return countries.stream().limit(NameSimilarity.MOST).toList();
    }

    /** Every folded name with the countries that it may mean, for the test that checks whether each was intended. */
    Map<String, SortedSet<Country>> names() {
        return table.names();
    }
}
