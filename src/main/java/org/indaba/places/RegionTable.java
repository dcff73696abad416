package org.indaba.places;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the ITU-D region of a country in the table {@code places/regions.properties}. */
public final class RegionTable {
    private static final Map<String, Region> TABLE = read();

    private RegionTable() {}

    /** The region; empty where the code is that of no country. */
    public static Optional<Region> of(String country) {
        return Optional.ofNullable(TABLE.get(country));
    }

    /** The time zone of the town with ITU's office for the region, which a consultation has that names no other. */
    public static ZoneId zone(Region region) {
        return ZoneId.of(switch (region) {
            case AFRICA -> "Africa/Addis_Ababa";
            case AMERICAS -> "America/Sao_Paulo";
            case ARAB_STATES -> "Africa/Cairo";
            case ASIA_PACIFIC -> "Asia/Bangkok";
            case CIS -> "Europe/Moscow";
            case EUROPE -> "Europe/Zurich";
        });
    }

    private static Map<String, Region> read() {
        var properties = PackedTable.properties("regions.properties");
        Map<String, Region> table = new HashMap<>();
        for (Region region : Region.values()) {
            for (String code : properties.getProperty(region.word()).strip().split("\\s+")) {
                if (table.put(code, region) != null) {
                    throw new IllegalStateException("places/regions.properties lists " + code + " twice");
                }
            }
        }
        return Map.copyOf(table);
    }
}
