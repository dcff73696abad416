package org.indaba.export;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.indaba.export.query.CountryFacts;
import org.indaba.places.Country;
import org.indaba.places.CountryCatalog;
import org.indaba.places.Region;
import org.indaba.places.RegionTable;
import org.indaba.places.UnGroups;

/** Answers the questions about countries from the product's own lists. */
public final class PlacesFacts implements CountryFacts {
    @Override
    public boolean isCountry(String code) {
        return CountryCatalog.of(code).isPresent();
    }

    @Override
    public Optional<Region> region(String country) {
        return RegionTable.of(country);
    }

    @Override
    public Set<String> countries(Region region) {
        return CountryCatalog.all().stream()
                .map(Country::code)
                .filter(code -> RegionTable.of(code).equals(Optional.of(region)))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Boolean> ldc(String country, LocalDate on) {
        return UnGroups.isLdc(country, on);
    }

    @Override
    public Optional<Boolean> lldc(String country, LocalDate on) {
        return UnGroups.isLldc(country, on);
    }

    @Override
    public Optional<Boolean> sids(String country, LocalDate on) {
        return UnGroups.isSids(country, on);
    }
}
