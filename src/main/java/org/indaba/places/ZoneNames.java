package org.indaba.places;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives the name of the place that a time zone stands for: the exemplar cities of the Unicode common locale data (CLDR),
 * from the tables {@code places/clocks}. The tables in Latin letters contain the names that differ from the zone's own
 * name.
 */
public final class ZoneNames {
    private static final String UTC = "UTC";
    private static final Map<String, Properties> TABLES = new ConcurrentHashMap<>();

    private ZoneNames() {}

    /**
     * A name such as {@code Addis Ababa}; for a zone that is no place, its difference from UTC at that time, such as {@code
     * +03:00}.
     *
     * @param language the reader's language; English where it has no table
     */
    public static String name(ZoneId zone, Instant at, Locale language) {
        Properties table = TABLES.computeIfAbsent(language.getLanguage(), ZoneNames::table);
        String id = zone.getId();
        if (table.containsKey(id)) {
            return table.getProperty(id);
        } else if (id.contains("/") && !id.startsWith("Etc/")) {
            return city(id);
        }
        ZoneOffset offset = zone.getRules().getOffset(at);
        return offset.equals(ZoneOffset.UTC) ? table.getProperty(UTC, UTC) : offset.getId();
    }

    /** The city that a zone is named after. */
    static String city(String id) {
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static Properties table(String language) {
        boolean held = CountryNames.UNITED_NATIONS.contains(language);
        return PackedTable.properties("clocks/" + (held ? language : Locale.ENGLISH.getLanguage()) + ".properties");
    }
}
