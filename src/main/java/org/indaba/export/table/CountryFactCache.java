package org.indaba.export.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.indaba.export.query.CountryFacts;
import org.indaba.places.Region;

/** Caches the cells about a country on a day. */
final class CountryFactCache {
    /** The number of pairs of country and day that are kept: a year of a consultation in a dozen countries. */
    private static final int MOST_KEPT = 4_096;

    private static final Of UNKNOWN = new Of("", "", "", "");

    /** The cells; each is empty where the fact is unknown. */
    record Of(String region, String ldc, String lldc, String sids) {}

    private record Key(String country, LocalDate on) {}

    private final CountryFacts facts;
    private final Map<Key, Of> kept = new HashMap<>();

    CountryFactCache(CountryFacts facts) {
        this.facts = facts;
    }

    Of of(String country, LocalDate on) {
        if (country.isEmpty()) {
            return UNKNOWN;
        }
        Key key = new Key(country, on);
        Of cells = kept.get(key);
        if (cells == null) {
            cells = new Of(
                    facts.region(country).map(Region::word).orElse(""),
                    cell(facts.ldc(country, on)),
                    cell(facts.lldc(country, on)),
                    cell(facts.sids(country, on)));
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(key, cells);
        }
        return cells;
    }

    private static String cell(Optional<Boolean> fact) {
        return fact.map(Object::toString).orElse("");
    }
}
