package org.indaba.places;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a list of typed countries, separated by commas or the word for "and".
 *
 * @param countries those that are certain, in the order in which they were typed
 * @param unclear the texts that do not certainly name a country, as they were typed
 */
public record CountryList(List<Country> countries, List<Unclear> unclear) {
    /** No more unclear texts are reported, since looking for similar names takes a while. */
    private static final int MOST_UNCLEAR = 5;

    /** No country's name contains a comma or an "and" more often than that. */
    private static final int STRETCHES = 4;

    private static final Pattern LINE = Pattern.compile("[;؛；\\n]+");

    /**
     * The separators: commas, and "and" in six languages. The Arabic word is written together with what follows it, the
     * Chinese ones with what stands on both sides.
     */
    private static final Pattern BETWEEN = Pattern.compile(
            "[,/،，、]+\\s*(?:(?:and|et|y|e|и)\\s+)?|(?iu)(?<=\\s)(?:and|et|y|e|и|&|\\+)\\s+|(?<=\\s)و\\s*(?=\\p{L})|以及|[和与與及跟]");

    /** @param perhaps the countries that may be meant, the best first; may be empty */
    public record Unclear(String typed, List<Country> perhaps) {
        public Unclear {
            perhaps = List.copyOf(perhaps);
        }
    }

    public CountryList {
        countries = List.copyOf(countries);
        unclear = List.copyOf(unclear);
    }

    /** @param reader as {@link CountryCatalog#match} */
    public static CountryList read(String typed, Locale reader) {
        Set<Country> countries = new LinkedHashSet<>();
        List<String> others = new ArrayList<>();
        for (String line : LINE.split(typed)) {
            read(line, reader, countries, others);
        }
        return new CountryList(
                List.copyOf(countries), others.stream().limit(MOST_UNCLEAR).map(each -> unclear(each, reader)).toList());
    }

    /** A name may contain commas and the word itself, so that from the left the longest text that is a name is taken. */
    private static void read(String line, Locale reader, Set<Country> countries, List<String> others) {
        List<int[]> stretches = stretches(line);
        for (int i = 0; i < stretches.size(); ) {
            int next = i;
            for (int last = Math.min(stretches.size(), i + STRETCHES) - 1; last >= i && next == i; last--) {
                String name = line.substring(stretches.get(i)[0], stretches.get(last)[1]).strip();
                if (CountryCatalog.listed(name, reader).orElse(null) instanceof CountryLookupResult.Exact exact) {
                    countries.add(exact.country());
                    next = last + 1;
                }
            }
            if (next == i) {
                others.add(line.substring(stretches.get(i)[0], stretches.get(i)[1]).strip());
                next = i + 1;
            }
            i = next;
        }
    }

    private static Unclear unclear(String name, Locale reader) {
        return new Unclear(name, CountryCatalog.match(name, reader) instanceof CountryLookupResult.Candidates some ? some.countries() : List.of());
    }

    /** The begin and end of each text between two separators. */
    private static List<int[]> stretches(String line) {
        List<int[]> stretches = new ArrayList<>();
        int from = 0;
        for (Matcher between = BETWEEN.matcher(line); between.find(); from = between.end()) {
            stretches.add(new int[] {from, between.start()});
        }
        stretches.add(new int[] {from, line.length()});
        return stretches.stream().filter(each -> !line.substring(each[0], each[1]).isBlank()).toList();
    }
}
