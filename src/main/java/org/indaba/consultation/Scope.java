package org.indaba.consultation;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.places.Region;

/**
 * The regions and countries that a consultation asks, or that a role covers.
 *
 * @param regions empty for the whole world, which is the Secretariat's alone
 * @param countries ISO 3166-1 codes that narrow it further; empty for all of the regions'
 */
public record Scope(SortedSet<Region> regions, SortedSet<String> countries) {
    public static final Scope WORLD = new Scope(Collections.emptySortedSet(), Collections.emptySortedSet());

    public Scope {
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    }

    public static Scope of(Set<Region> regions) {
        return new Scope(new TreeSet<>(regions), new TreeSet<>());
    }

    public static Scope of(Region region) {
        return of(Set.of(region));
    }

    /** The inverse of {@link #words}. */
    public static Scope parse(String words) {
        SortedSet<Region> regions = new TreeSet<>();
        SortedSet<String> countries = new TreeSet<>();
        for (String word : words.split(" ")) {
            Region.of(word).ifPresentOrElse(regions::add, () -> {
                if (!word.isEmpty()) {
                    countries.add(word);
                }
            });
        }
        return new Scope(regions, countries);
    }

    /** The regions and countries, separated by spaces; empty for the world. */
    public String words() {
        return Stream.concat(regions.stream().map(Region::word), countries.stream()).collect(Collectors.joining(" "));
    }

    public boolean isIn(Region region) {
        return regions.contains(region);
    }

    /** A scope for each of the regions alone, with the same countries; none for the world. */
    public List<Scope> byRegion() {
        return regions.stream().map(each -> new Scope(new TreeSet<>(Set.of(each)), countries)).toList();
    }

    /** Tells whether the other scope lies within this one. */
    public boolean covers(Scope other) {
        if (equals(WORLD)) {
            return true;
        }
        boolean within = !other.regions.isEmpty() && regions.containsAll(other.regions);
        return within && (countries.isEmpty() || !other.countries.isEmpty() && countries.containsAll(other.countries));
    }
}
