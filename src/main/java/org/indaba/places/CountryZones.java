package org.indaba.places;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the time zones of each country, from the table {@code places/zones.properties}. */
public final class CountryZones {
    private static final Map<String, List<ZoneId>> TABLE = read();

    private CountryZones() {}

    /** The zones, that of the capital first; empty where the code is that of no country, or of one where nobody lives. */
    public static List<ZoneId> of(String country) {
        return TABLE.getOrDefault(country, List.of());
    }

    /**
     * One of the country's zones, where all of them have the same time now: then it does not matter in which one somebody
     * is.
     */
    public static Optional<ZoneId> agreed(String country, Instant at) {
        List<ZoneId> zones = of(country);
        boolean agree = zones.stream().map(each -> each.getRules().getOffset(at)).distinct().count() == 1;
        return agree ? Optional.of(zones.get(0)) : Optional.empty();
    }

    /**
     * The current day for somebody in this country, where it is known. Where its zones have two days, the day of the zone
     * {@code otherwise} counts if it is one of the two, and else that of the capital.
     *
     * @param otherwise the time zone for those who did not name a country
     */
    public static LocalDate day(Optional<String> country, Instant at, ZoneId otherwise) {
        LocalDate elsewhere = LocalDate.ofInstant(at, otherwise);
        List<LocalDate> days = country.map(CountryZones::of).orElse(List.of()).stream()
                .map(zone -> LocalDate.ofInstant(at, zone)).toList();
        return days.isEmpty() || days.contains(elsewhere) ? elsewhere : days.get(0);
    }

    /** One of the country's zones, where all of them have the same time now, and another time than {@code other}. */
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
