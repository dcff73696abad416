package org.indaba.places;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All countries and territories of ISO 3166-1, their names, and the way from a typed text to them. */
public final class CountryCatalog {
    private static final SortedMap<String, Country> BY_CODE = new TreeMap<>();

    static {
        Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, new Locale.Builder().setRegion(code).build().getISO3Country()))
                .forEach(country -> BY_CODE.put(country.code(), country));
    }

    private static final CountryNames NAMES = new CountryNames();

    private CountryCatalog() {}

    /** Built when the first country is typed, not when the program starts: it takes a while. */
    private static final class Matching {
        private static final CountryMatcher MATCHER = new CountryMatcher(List.copyOf(BY_CODE.values()), NAMES);
    }

    /** In the order of their codes. */
    public static List<Country> all() {
        return List.copyOf(BY_CODE.values());
    }

    /**
     * The country with this code.
     *
     * @param code alpha-2, in capitals
     */
    public static Optional<Country> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * What the country is called in this language; the code itself where it is the code of no country.
     *
     * @param code alpha-2, in capitals
     */
    public static String name(String code, Locale language) {
        return of(code).map(country -> NAMES.name(country, language)).orElse(code);
    }

    /** As {@link #match}, by the tables alone: nothing is looked for that the text is only like. */
    static Optional<CountryLookupResult> listed(String typed, Locale reader) {
        return Matching.MATCHER.listed(typed, reader);
    }

    /**
     * The country that a person means, whatever the language they typed it in.
     *
     * @param reader the language they are spoken to in: its names and the English ones are taken at once
     */
    public static CountryLookupResult match(String typed, Locale reader) {
        return Matching.MATCHER.match(typed, reader);
    }
}
