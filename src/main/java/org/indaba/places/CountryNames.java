package org.indaba.places;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Gives the names of countries according to the JDK's common locale data. Where a United Nations reader would object, the
 * files under {@code places/names} replace them.
 */
final class CountryNames {
    static final List<String> UNITED_NATIONS = List.of("ar", "zh", "en", "fr", "ru", "es");

    /**
     * The languages in which names are shown and understood: the six of the United Nations, and two that many people type.
     */
    static final List<Locale> LANGUAGES =
            Stream.concat(UNITED_NATIONS.stream(), Stream.of("pt", "sw")).map(Locale::forLanguageTag).toList();

    /** Regional variants of these languages with other names of countries: they are understood, and never shown. */
    static final List<Locale> VARIANTS =
            List.of("zh-TW", "zh-HK", "fr-CA", "pt-PT", "sw-KE", "es-MX").stream().map(Locale::forLanguageTag).toList();

    private final Map<String, Map<String, String>> mended = new ConcurrentHashMap<>();

    String name(Country country, Locale language) {
        String mend = mends(language).get(country.code());
        return mend != null ? mend : common(country, language);
    }

    /** The name according to the JDK, since people type these names too. */
    static String common(Country country, Locale language) {
        return new Locale.Builder().setRegion(country.code()).build().getDisplayCountry(language);
    }

    private Map<String, String> mends(Locale language) {
        return mended.computeIfAbsent(language.getLanguage(), CountryNames::read);
    }

    private static Map<String, String> read(String language) {
        Map<String, String> names = new HashMap<>();
        if (LANGUAGES.contains(Locale.forLanguageTag(language))) {
            Properties properties = PackedTable.properties("names/" + language + ".properties");
            properties.stringPropertyNames().forEach(code -> names.put(code, properties.getProperty(code)));
        }
        return Map.copyOf(names);
    }
}
