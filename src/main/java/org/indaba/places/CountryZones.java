package org.indaba.places;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clocks of each country, by the table {@code places/zones.properties}. */
public final class CountryZones {
    private static final Map<String, List<ZoneId>> TABLE = read();

    private CountryZones() {}

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

    /**
     * What day it is for somebody: in their country, where that is known. Where its clocks show two days, it is that of
     * the other clocks if it is one of the two, and else that of the capital.
     *
     * @param otherwise the clocks of those who did not say where they are
     */
    public static LocalDate day(Optional<String> country, Instant at, ZoneId otherwise) {
        LocalDate elsewhere = LocalDate.ofInstant(at, otherwise);
        List<LocalDate> days = country.map(CountryZones::of).orElse(List.of()).stream()
                .map(zone -> LocalDate.ofInstant(at, zone)).toList();
        return days.isEmpty() || days.contains(elsewhere) ? elsewhere : days.get(0);
    }

    /** Its clocks, where all of them show the same at this time, and another time than those of {@code other}. */
    public static Optional<ZoneId> differing(String country, Instant at, ZoneId other) {
        return agreed(country, at)
                .filter(each -> !each.getRules().getOffset(at).equals(other.getRules().getOffset(at)));
    }

    private static Map<String, List<ZoneId>> read() {
        Map<String, List<ZoneId>> table = new HashMap<>();
        PackedTable.properties("zones.properties").forEach((code, zones) -> table.put(
                code.toString(), Arrays.stream(zones.toString().strip().split("\\s+")).map(ZoneId::of).toList()));
        return Map.copyOf(table);
    }
}
