package org.indaba.places;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Holds every word that may stand for a country, folded: its names, its aliases, descriptions of it, and its codes. */
final class CountryNameTable {
    /** The order of the languages in {@code formal-names.txt}. */
    private static final List<String> FORMAL = List.of("ar", "zh", "en", "fr", "ru", "es");

    private final Map<String, Country> codes = new HashMap<>();
    private final Map<String, SortedSet<Country>> names = new LinkedHashMap<>();
    private final Map<String, SortedSet<Country>> said = new LinkedHashMap<>();
    private final Set<String> unlisted = new HashSet<>();
    private final Set<String> everyday = new HashSet<>();

    /** The languages in which a folded name is a country's name; aliases belong to none. */
    private final Map<String, Set<String>> languages = new HashMap<>();

    CountryNameTable(List<Country> countries, CountryNames namesOf) {
        for (Country country : countries) {
            codes.put(country.code(), country);
            codes.put(country.longCode(), country);
            for (Locale language : CountryNames.LANGUAGES) {
                shortName(namesOf.name(country, language), country, language);
                shortName(CountryNames.common(country, language), country, language);
            }
            for (Locale variant : CountryNames.VARIANTS) {
                shortName(CountryNames.common(country, variant), country, variant);
            }
        }
        PackedTable.lines("formal-names.txt").forEach(this::formal);
        Map<String, SortedSet<Country>> aliases = new LinkedHashMap<>();
        PackedTable.lines("aliases.txt").forEach(line -> words(line, aliases));
        aliases.forEach((alias, meant) -> names.computeIfAbsent(alias, any -> new TreeSet<>()).addAll(meant));
        everyday.addAll(aliases.keySet());
        PackedTable.lines("said-of.txt").forEach(line -> words(line, said));
        said.keySet().removeAll(names.keySet());
        PackedTable.lines("unlisted.txt").forEach(line -> {
            for (String name : line.split(",")) {
                unlisted.add(TextFolding.fold(name));
            }
        });
    }

    private void shortName(String name, Country country, Locale language) {
        add(name, country, language);
        everyday.add(TextFolding.fold(name));
    }

    private void formal(String line) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < FORMAL.size(); i++) {
            if (!cells[i + 1].isBlank()) {
                add(cells[i + 1], codes.get(cells[0].strip()), Locale.forLanguageTag(FORMAL.get(i)));
            }
        }
    }

    private void words(String line, Map<String, SortedSet<Country>> table) {
        int colon = line.indexOf(':');
        for (String word : line.substring(colon + 1).split(",")) {
            for (String code : line.substring(0, colon).split(" ")) {
                table.computeIfAbsent(TextFolding.fold(word), folded -> new TreeSet<>()).add(codes.get(code));
            }
        }
    }

    private void add(String name, Country country, Locale language) {
        String folded = TextFolding.fold(name);
        names.computeIfAbsent(folded, any -> new TreeSet<>()).add(country);
        languages.computeIfAbsent(folded, any -> new HashSet<>()).add(language.getLanguage());
    }

    /** The countries by alpha-2 and alpha-3 code, in capitals. */
    Map<String, Country> codes() {
        return Collections.unmodifiableMap(codes);
    }

    /** The countries by name and alias; a name that several share has them all. */
    Map<String, SortedSet<Country>> names() {
        return Collections.unmodifiableMap(names);
    }

    /** Words that are not names: whoever types one is asked. */
    Map<String, SortedSet<Country>> said() {
        return Collections.unmodifiableMap(said);
    }

    /** Places that are known not to be in the list. */
    Set<String> unlisted() {
        return Collections.unmodifiableSet(unlisted);
    }

    /** Tells whether this is a name in the reader's language or in English, or an alias, which belongs to no language. */
    boolean isWordOf(Locale reader, String folded) {
        Set<String> in = languages.getOrDefault(folded, Set.of());
        return in.isEmpty() || in.contains(reader.getLanguage()) || in.contains(Locale.ENGLISH.getLanguage());
    }

    /** Tells whether it is an everyday name of a country, and not only its formal one. */
    boolean isEveryday(String folded) {
        return everyday.contains(folded);
    }

    /** Tells whether it is a name in some language, and not only an alias. */
    boolean isName(String folded) {
        return languages.containsKey(folded);
    }
}
