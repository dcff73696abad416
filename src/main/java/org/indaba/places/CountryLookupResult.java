package org.indaba.places;

import java.util.List;

/** The result of looking up a typed text as a country. */
public sealed interface CountryLookupResult {
    /** The text is a name or a code of this country and of no other. */
    record Exact(Country country) implements CountryLookupResult {}

    /**
     * The text resembles these names.
     *
     * @param countries the best first; at least one, at most {@link NameSimilarity#MOST}
     */
    record Candidates(List<Country> countries) implements CountryLookupResult {
        public Candidates {
            countries = List.copyOf(countries);
        }
    }

    /** The text names a place that is known to be no country or territory of ISO 3166-1. */
    record Unlisted() implements CountryLookupResult {}

    record None() implements CountryLookupResult {}
}
