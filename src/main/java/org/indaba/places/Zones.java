package org.indaba.places;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The clocks of each country, by the table {@code places/zones.properties}. */
public final class Zones {
    private static final Map<String, List<ZoneId>> TABLE = read();

    private Zones() {}

    /** That of the capital first; empty where the code is that of no country, or of one where nobody lives. */
    public static List<ZoneId> of(String country) {
        return TABLE.getOrDefault(country, List.of());
    }

    private static Map<String, List<ZoneId>> read() {
        Map<String, List<ZoneId>> table = new HashMap<>();
        Resource.properties("zones.properties").forEach((code, zones) -> table.put(
                code.toString(), Arrays.stream(zones.toString().strip().split("\\s+")).map(ZoneId::of).toList()));
        return Map.copyOf(table);
    }
}
