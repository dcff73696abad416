package org.indaba.places;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Fuzz target: whatever is typed names countries or none. */
public final class CountryFuzz {
    private static final CountryMatcher MATCHER = new CountryMatcher(CountryCatalog.all(), new CountryNames());

    private CountryFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        MATCHER.match(new String(data, StandardCharsets.UTF_8), Locale.ENGLISH);
    }
}
