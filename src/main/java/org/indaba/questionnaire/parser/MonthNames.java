package org.indaba.questionnaire.parser;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.indaba.places.TextFolding;

/**
 * Finds the names of months as people write them: the six languages and two more, in full and shortened, with or without
 * their marks, and the Arabic names of the Levant and the Maghreb. They come from the locale data of the Java platform
 * (CLDR).
 */
final class MonthNames {
    private static final List<String> LANGUAGES =
            List.of("ar", "ar-LB", "ar-SY", "ar-IQ", "ar-JO", "ar-DZ", "ar-TN", "ar-MA", "ar-MR", "en", "en-GB", "fr",
                    "fr-CA", "ru", "es", "zh", "pt", "sw");

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static final Map<String, Integer> BY_NAME = new HashMap<>();
    private static final Set<String> DAYS = new HashSet<>();

    /** The names, longer ones first, since some contain others. */
    private static final List<String> NAMES;

    static {
        for (String tag : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(tag);
            for (TextStyle style : STYLES) {
                for (Month month : Month.values()) {
                    learn(month.getDisplayName(style, locale), month.getValue());
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    DAYS.addAll(List.of(TextFolding.fold(day.getDisplayName(style, locale)).split(" ")));
                }
            }
        }
        learn("sept", 9);
        learn("set", 9);
        NAMES = BY_NAME.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private MonthNames() {}

    private static void learn(String name, int month) {
        String folded = TextFolding.fold(name);
        if (!folded.isEmpty() && folded.chars().noneMatch(Character::isDigit)) {
            BY_NAME.putIfAbsent(folded, month);
        }
    }

    /** The folded text with the first month's name replaced by {@code #} and its number. */
    static String marked(String folded) {
        String spaced = ' ' + folded + ' ';
        for (String name : NAMES) {
            int at = spaced.indexOf(' ' + name + ' ');
            if (at >= 0) {
                return (spaced.substring(0, at) + " #" + BY_NAME.get(name) + ' '
                        + spaced.substring(at + name.length() + 2)).strip();
            }
        }
        return folded;
    }

    static boolean isDayOfWeek(String foldedWord) {
        return DAYS.contains(foldedWord);
    }
}
