package org.indaba.places;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists all countries and territories of ISO 3166-1 with their names, and finds the one that a typed text names. */
public final class CountryCatalog {
    private static final SortedMap<String, Country> BY_CODE = new TreeMap<>();

    static {
        Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, new Locale.Builder().setRegion(code).build().getISO3Country()))
                .forEach(country -> BY_CODE.put(country.code(), country));
    }

    private static final CountryNames NAMES = new CountryNames();

    private CountryCatalog() {}

    /** The matcher is built when the first country is typed, not when the program starts, since that takes a while. */
    private static final class Matching {
        private static final CountryMatcher MATCHER = new CountryMatcher(List.copyOf(BY_CODE.values()), NAMES);
    }

    /** The countries in the order of their codes. */
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
     * The country's name in this language; the code itself where it is the code of no country.
     *
     * @param code alpha-2, in capitals
     */
    public static String name(String code, Locale language) {
        return of(code).map(country -> NAMES.name(country, language)).orElse(code);
    }

    /** The same as {@link #match} with the tables alone, without a search for similar names. */
    static Optional<CountryLookupResult> listed(String typed, Locale reader) {
        return Matching.MATCHER.listed(typed, reader);
    }

    /**
     * Finds the country that a person means, in whatever language they typed it.
     *
     * @param reader the language in which the bot writes to them: its names and the English ones count without a question
     */
    public static CountryLookupResult match(String typed, Locale reader) {
        return Matching.MATCHER.match(typed, reader);
    }
}
