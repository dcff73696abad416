package org.indaba.consultation;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.indaba.places.Region;

/**
 * Whom a consultation is about.
 *
 * @param regions empty for a consultation of the whole world, which is the Secretariat's alone
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

    public boolean isIn(Region region) {
        return regions.contains(region);
    }
}
