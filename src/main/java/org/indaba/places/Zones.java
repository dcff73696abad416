package org.indaba.places;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clocks of each country, by the table {@code places/zones.properties}. */
public final class Zones {
    private static final Map<String, List<ZoneId>> TABLE = read();

    private Zones() {}

    /** That of the capital first; empty where the code is that of no country, or of one where nobody lives. */
    public static List<ZoneId> of(String country) {
        return TABLE.getOrDefault(country, List.of());
    }

    /** Its clocks, where all of them show the same at this time: which one somebody looks at makes no difference then. */
    public static Optional<ZoneId> agreed(String country, Instant at) {
        List<ZoneId> zones = of(country);
        boolean agree = zones.stream().map(each -> each.getRules().getOffset(at)).distinct().count() == 1;
        return agree ? Optional.of(zones.get(0)) : Optional.empty();
    }

    /** Its clocks, where all of them show the same at this time, and another time than those of {@code other}. */
    public static Optional<ZoneId> differing(String country, Instant at, ZoneId other) {
        return agreed(country, at)
                .filter(each -> !each.getRules().getOffset(at).equals(other.getRules().getOffset(at)));
    }

    private static Map<String, List<ZoneId>> read() {
        Map<String, List<ZoneId>> table = new HashMap<>();
        Resource.properties("zones.properties").forEach((code, zones) -> table.put(
                code.toString(), Arrays.stream(zones.toString().strip().split("\\s+")).map(ZoneId::of).toList()));
        return Map.copyOf(table);
    }
}
