package org.indaba.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the country that a typed text names. Holds every name and alias, folded. */
final class CountryMatcher {
    /** No name is longer; what is longer is an answer to another question. Characters, before folding. */
    private static final int LONGEST = 80;

    private static final Pattern ARTICLE = Pattern.compile("^the ");

    private final Map<String, Country> codes = new HashMap<>();
    private final Set<String> words;
    private final Set<String> neverTaken;
    private final Map<String, SortedSet<Country>> names = new LinkedHashMap<>();

    /** The same, ready to be compared. */
    private final Map<Written, SortedSet<Country>> written = new LinkedHashMap<>();

    /** The languages in which a folded name is a country's name; aliases are in none. */
    private final Map<String, Set<String>> languages = new HashMap<>();

    CountryMatcher(List<Country> countries, CountryNames namesOf) {
        for (Country country : countries) {
            codes.put(country.code(), country);
            codes.put(country.longCode(), country);
            for (Locale language : CountryNames.LANGUAGES) {
                add(namesOf.name(country, language), country, language);
                add(CountryNames.common(country, language), country, language);
            }
        }
        var table = Resource.properties("codes.properties");
        words = Set.of(table.getProperty("offered-in-small-letters").toUpperCase(Locale.ROOT).split("\\s+"));
        neverTaken = Set.of(table.getProperty("always-offered").toUpperCase(Locale.ROOT).split("\\s+"));
        Resource.lines("aliases.txt").forEach(this::alias);
        names.forEach((name, meant) -> written.put(Written.of(name), meant));
    }

    private void alias(String line) {
        int colon = line.indexOf(':');
        String[] meant = line.substring(0, colon).split(" ");
        for (String alias : line.substring(colon + 1).split(",")) {
            for (String code : meant) {
                add(alias, codes.get(code));
            }
        }
    }

    private void add(String name, Country country, Locale language) {
        add(name, country);
        languages.computeIfAbsent(Spelling.fold(name), folded -> new HashSet<>()).add(language.getLanguage());
    }

    private void add(String name, Country country) {
        names.computeIfAbsent(Spelling.fold(name), folded -> new TreeSet<>()).add(country);
    }

    /** @param reader whose language and English are taken at their word; a name in another language is asked about */
    Match match(String typed, Locale reader) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return new Match.None();
        }
        String folded = ARTICLE.matcher(Spelling.fold(text)).replaceFirst("");
        SortedSet<Country> named = names.get(folded);
        if (named != null) {
            boolean exact = named.size() == 1 && isWordOf(reader, folded);
            return exact ? new Match.Exact(named.first()) : new Match.Candidates(most(named));
        }
        Country coded = codes.get(folded.toUpperCase(Locale.ROOT));
        if (coded != null) {
            return byCode(coded, text, folded.toUpperCase(Locale.ROOT));
        }
        return folded.isEmpty() ? new Match.None() : resembling(folded);
    }

    private boolean isWordOf(Locale reader, String folded) {
        Set<String> in = languages.getOrDefault(folded, Set.of());
        return in.isEmpty() || in.contains(reader.getLanguage()) || in.contains(Locale.ENGLISH.getLanguage());
    }

    private Match byCode(Country country, String text, String code) {
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        boolean offered = neverTaken.contains(code) || words.contains(code) && !capitals;
        return offered ? new Match.Candidates(List.of(country)) : new Match.Exact(country);
    }

    private Match resembling(String folded) {
        Written typed = Written.of(folded);
        Map<Country, Double> likeness = new HashMap<>();
        written.forEach((name, countries) -> {
            double alike = Likeness.of(typed, name);
            if (alike >= Likeness.LEAST) {
                countries.forEach(country -> likeness.merge(country, alike, Math::max));
            }
        });
        double best = likeness.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<Country> candidates = new ArrayList<>(likeness.keySet());
        candidates.removeIf(country -> likeness.get(country) < best - Likeness.SPREAD);
        candidates.sort(Comparator.<Country>comparingDouble(likeness::get).reversed().thenComparing(c -> c));
        return candidates.isEmpty() ? new Match.None() : new Match.Candidates(most(candidates));
    }

    private static List<Country> most(Collection<Country> countries) {
        return countries.stream().limit(Likeness.MOST).toList();
    }

    /** Every folded name with the countries that it may mean, for the test that looks whether each was meant to. */
    Map<String, SortedSet<Country>> names() {
        return Collections.unmodifiableMap(names);
    }
}
