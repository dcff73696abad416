package org.indaba.places;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the countries that two letters may stand for besides the one whose code they are. */
record CountryAbbreviations(CountryNameTable table, Locale reader) {
    private static final Set<String> NO_INITIAL =
            Set.of("of", "the", "and", "de", "des", "du", "la", "le", "les", "et", "del", "los", "las", "y", "el", "и");

    /** The other countries whose names, in the reader's language or English, have these initials. */
    Set<Country> others(String letters, Country owner) {
        SortedSet<Country> others = new TreeSet<>();
        table.names().forEach((name, countries) -> {
            boolean shortened = name.indexOf(' ') > 0 && table.isEveryday(name) && table.isWordOf(reader, name);
            if (shortened && initials(name).equals(letters)) {
                others.addAll(countries);
            }
        });
        others.remove(owner);
        return others;
    }

    private static String initials(String name) {
        return Arrays.stream(name.split(" "))
                .filter(word -> !NO_INITIAL.contains(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
