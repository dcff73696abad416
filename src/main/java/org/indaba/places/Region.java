package org.indaba.places;

import java.util.Locale;
import java.util.Optional;

/** The six regions of ITU-D. */
public enum Region {
    AFRICA,
    AMERICAS,
    ARAB_STATES,
    ASIA_PACIFIC,
    CIS,
    EUROPE;

    /** The region's word in scripts and files: {@code arab-states}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Region> of(String word) {
        for (Region region : values()) {
            if (region.word().equals(word)) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }
}
