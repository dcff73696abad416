package org.indaba.export.query;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.indaba.places.Region;

/** What the rows say about a country besides its code. Countries are ISO 3166-1 alpha-2 codes. */
public interface CountryFacts {
    boolean isCountry(String code);

    /** Empty for a country that the regions' list does not name. */
    Optional<Region> region(String country);

    Set<String> countries(Region region);

    /** Whether it was one of the least developed countries on that day. Empty, like those below, where nobody knows. */
    Optional<Boolean> ldc(String country, LocalDate on);

    /** Whether it was one of the landlocked developing countries on that day. */
    Optional<Boolean> lldc(String country, LocalDate on);

    /** Whether it was one of the small island developing States on that day. */
    Optional<Boolean> sids(String country, LocalDate on);
}
