package org.indaba.phrases;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.indaba.conversation.Line;
import org.indaba.places.Spelling;
import org.indaba.questionnaire.Language;

/** The words that people type instead of tapping a button, in any language whatever the one they are spoken to in. */
public final class Vocabulary {
    /** No label is longer: a longer text is an answer. Characters. */
    private static final int LONGEST = 100;

    /** No list of choices has more digits in its numbers. */
    private static final int MOST_DIGITS = 3;

    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    private static final Pattern AROUND_A_NUMBER = Pattern.compile("^[(\\[#\\s]+|[.)\\]:,،。、\\s]+$|[\\p{Cf}\\p{M}]");

    /** Languages in whose words people name a language. */
    private static final List<Locale> NAMING =
            List.of("ar", "zh", "en", "fr", "ru", "es", "pt", "sw").stream().map(Locale::forLanguageTag).toList();

    private final Map<String, Set<Line>> controls = new HashMap<>();
    private final Map<String, Language> languages = new HashMap<>();

    Vocabulary(List<LanguagePhrases> all) {
        for (LanguagePhrases phrases : all) {
            for (Line line : Controls.ALL) {
                learn(Spoken.plain(phrases, line), line);
                also(phrases, line.key()).forEach(word -> learn(word, line));
            }
            Language language = phrases.language();
            name(phrases.nativeName(), language);
            name(language.tag(), language);
            also(phrases, LanguagePhrases.NAME).forEach(word -> name(word, language));
            NAMING.forEach(naming -> name(language.locale().getDisplayLanguage(naming), language));
            name(language.locale().getDisplayLanguage(language.locale()), language);
        }
    }

    private static List<String> also(LanguagePhrases phrases, String key) {
        return List.of(phrases.text(Controls.ALSO + key).orElse("").split("\\|"));
    }

    private void learn(String word, Line line) {
        controls.computeIfAbsent(Spelling.fold(word), folded -> EnumSet.noneOf(Line.class)).add(line);
    }

    private void name(String word, Language language) {
        languages.putIfAbsent(Spelling.fold(word), language);
    }

    /**
     * The controls that the whole text spells, whatever its case, marks, punctuation and invisible characters; empty
     * for a sentence that only contains one. Several where several buttons say the same: the screen decides.
     */
    public Set<Line> heard(String text) {
        return Collections.unmodifiableSet(word(text).map(controls::get).orElse(Set.of()));
    }

    /** The language that the text names, in its own words or in another language's. */
    public Optional<Language> languageNamed(String text) {
        return word(text).map(languages::get);
    }

    /** The number that the text is, in the digits of any script, as a choice has them: {@code 2}, {@code ٢.}. */
    public static OptionalInt digit(String text) {
        if (text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        String digits = AROUND_A_NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        int number = 0;
        for (int point : digits.codePoints().toArray()) {
            int digit = Math.max(Character.digit(point, 10), CHINESE_DIGITS.indexOf(point));
            if (digit < 0) {
                return OptionalInt.empty();
            }
            number = Math.min(number * 10 + digit, Integer.MAX_VALUE / 100);
        }
        boolean some = !digits.isEmpty() && digits.codePointCount(0, digits.length()) <= MOST_DIGITS;
        return some ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static Optional<String> word(String text) {
        String folded = text.length() > LONGEST ? "" : Spelling.fold(text);
        return folded.isEmpty() ? Optional.empty() : Optional.of(folded);
    }
}
