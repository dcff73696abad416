package org.indaba.phrases;

import java.text.Normalizer;
import java.util.ArrayList;
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
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.places.TextFolding;
import org.indaba.questionnaire.Language;

/**
 * Recognises the words that people type instead of pressing a button, in any language, not only in the one that the bot
 * writes to them.
 */
public final class TypedVocabulary {
    /** No label is longer: a longer text is an answer. Characters. */
    private static final int LONGEST = 100;

    /** No list of choices has more digits in its numbers. */
    private static final int MOST_DIGITS = 3;

    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
    /** Most of what people type matches this and contains no number, in whatever digits. */
    private static final Pattern LETTERS_ALONE = Pattern.compile("[A-Za-z ,.'!?-]*");

    private static final Pattern AROUND_A_NUMBER = Pattern.compile("^[(\\[#\\s]+|[.)\\]:,،。、\\s]+$|[\\p{Cf}\\p{M}]");

    /** The languages in whose words people name a language. */
    private static final List<Locale> NAMING =
            List.of("ar", "zh", "en", "fr", "ru", "es", "pt", "sw").stream().map(Locale::forLanguageTag).toList();

    private final List<LanguagePhrases> all;
    private volatile Map<String, Set<PhraseKey>> controls;
    private volatile Map<String, Language> languages;

    /** The words are collected at the first use: a start has none to recognise. */
    TypedVocabulary(List<LanguagePhrases> all) {
        this.all = List.copyOf(all);
    }

    private Map<String, Set<PhraseKey>> controls() {
        Map<String, Set<PhraseKey>> learnt = controls;
        if (learnt == null) {
            learnt = new HashMap<>();
            for (LanguagePhrases phrases : all) {
                for (PhraseKey line : ButtonPhrases.ALL) {
                    learn(learnt, RenderedParagraph.plain(phrases, line), line);
                    for (String word : also(phrases, line.key())) {
                        learn(learnt, word, line);
                    }
                }
            }
            controls = learnt;
        }
        return learnt;
    }

    private static void learn(Map<String, Set<PhraseKey>> controls, String word, PhraseKey line) {
        controls.computeIfAbsent(TextFolding.fold(word), folded -> EnumSet.noneOf(PhraseKey.class)).add(line);
    }

    private Map<String, Language> languages() {
        Map<String, Language> learnt = languages;
        if (learnt == null) {
            learnt = new HashMap<>();
            for (LanguagePhrases phrases : all) {
                for (String name : names(phrases)) {
                    learnt.putIfAbsent(TextFolding.fold(name), phrases.language());
                }
            }
            languages = learnt;
        }
        return learnt;
    }

    private static List<String> names(LanguagePhrases phrases) {
        Locale locale = phrases.language().locale();
        List<String> names = new ArrayList<>(also(phrases, LanguagePhrases.NAME));
        names.add(phrases.nativeName());
        names.add(phrases.language().tag());
        names.add(locale.getDisplayLanguage(locale));
        NAMING.forEach(naming -> names.add(locale.getDisplayLanguage(naming)));
        return names;
    }

    private static List<String> also(LanguagePhrases phrases, String key) {
        return List.of(phrases.text(ButtonPhrases.ALSO + key).orElse("").split("\\|"));
    }

    /**
     * The buttons that the whole text spells, whatever its case, marks, punctuation and invisible characters; empty for a
     * sentence that only contains one. There are several where several buttons have the same text: the screen decides.
     */
    public Set<PhraseKey> heard(String text) {
        return Collections.unmodifiableSet(word(text).map(controls()::get).orElse(Set.of()));
    }

    /**
     * The buttons that are spelt before a number, or around it, as some languages write the button that deletes one of
     * several.
     */
    Set<PhraseKey> heardAround(String before, OptionalInt number, String behind) {
        if (TextFolding.fold(behind).isEmpty()) {
            return heard(before);
        }
        boolean deletes = number.isPresent() && all.stream().anyMatch(phrases -> together(
                        phrases.phrase(PhraseKey.DELETE_NUMBER).sentence().write(Map.of("number", (long) number.getAsInt())))
                .equals(together(before + phrases.numerals().write(number.getAsInt()) + behind)));
        return deletes ? Set.of(PhraseKey.DELETE) : Set.of();
    }

    private static String together(String text) {
        return TextFolding.fold(text).replace(" ", "");
    }

    /** The language that the text names, in its own words or in another language's. */
    public Optional<Language> languageNamed(String text) {
        return word(text).map(languages()::get);
    }

    /** The number that the text is, in the digits of any script and with the signs of a choice: {@code 2}, {@code ٢.}. */
    public OptionalInt digit(String text) {
        if (text.length() > LONGEST || LETTERS_ALONE.matcher(text).matches()) {
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
        String folded = text.length() > LONGEST ? "" : TextFolding.fold(text);
        return folded.isEmpty() ? Optional.empty() : Optional.of(folded);
    }
}
