package org.indaba.places;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The clocks of countries whose clocks all agree, by the table {@code places/one-zone.properties}. */
public final class OneZone {
    private static final Map<String, ZoneId> TABLE = read();

    private OneZone() {}

    /** Empty where they differ, and where the code is that of no country. */
    public static Optional<ZoneId> of(String country) {
        return Optional.ofNullable(TABLE.get(country));
    }

    private static Map<String, ZoneId> read() {
        return Resource.properties("one-zone.properties").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        each -> (String) each.getKey(), each -> ZoneId.of((String) each.getValue())));
    }
}
