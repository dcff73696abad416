package org.indaba.export.query;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.indaba.places.Region;

/** The facts about a country that the rows contain besides its code. Countries are ISO 3166-1 alpha-2 codes. */
public interface CountryFacts {
    boolean isCountry(String code);

    /** Empty for a country that the regions' list does not name. */
    Optional<Region> region(String country);

    Set<String> countries(Region region);

    /**
     * Tells whether it was one of the least developed countries on that day. The result is empty, like those below, where
     * that is unknown.
     */
    Optional<Boolean> ldc(String country, LocalDate on);

    /** Tells whether it was one of the landlocked developing countries on that day. */
    Optional<Boolean> lldc(String country, LocalDate on);

    /** Tells whether it was one of the small island developing States on that day. */
    Optional<Boolean> sids(String country, LocalDate on);
}
