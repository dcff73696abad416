package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.places.Country;
import org.indaba.places.CountryCatalog;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that is said in one language has words of another in it. */
class OneLanguageTest {
    private static final Phrasebook BOOK = Phrasebook.packed();
    private static final Map<String, String> WORDS = Map.of("ar", "قرية", "zh", "村庄", "ru", "деревня");

    /** One word in both languages, or the same everywhere. */
    private static final Set<String> SHARED = Set.of("publication", "my-data-publication", "review-publication", "stop", "no",
            "region-europe", "region-cis", "stats-item",
            "size-megabytes", "document-caption", "review-files");

    @ParameterizedTest
    @EnumSource(PhraseKey.class)
    void every_line_is_in_its_language_alone(PhraseKey line) {
        for (Language language : BOOK.languages()) {
            String word = WORDS.getOrDefault(language.tag(), "Kofi");
            for (long number : new long[] {0, 1, 2, 5, 21, 1_000_000}) {
                String said = BOOK.say(language, Samples.paragraph(line, word, number), Samples.says(word));
                assertThat(Foreign.in(language, said)).as("%s says in %s: %s", line, language, said).isEmpty();
            }
        }
    }

    @Test
    void every_country_is_named_in_the_letters_of_the_language() {
        for (Language language : BOOK.languages()) {
            for (Country country : CountryCatalog.all()) {
                String name = CountryCatalog.name(country.code(), language.locale());
                assertThat(Foreign.letters(language, name))
                        .as("%s in %s: %s", country.code(), language, name)
                        .isEmpty();
            }
        }
    }

    @Test
    void no_text_is_left_untranslated() {
        Map<String, String> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (PhraseFile file : PhraseFile.builtIn()) {
            file.texts().forEach((key, text) -> {
                String words = text.replaceAll("\\{\\w+}|/[a-z]+", "");
                boolean says = words.codePoints().anyMatch(Character::isLetter);
                if (says && !key.contains(ButtonPhrases.ALSO) && !SHARED.contains(key) && !key.equals(LanguagePhrases.MOMENT)
                        && !key.equals(LanguagePhrases.DAY)) {
                    String other = seen.put(key + text, file.name());
                    if (other != null) {
                        twice.add(key + " is the same in " + other + " and " + file.name());
                    }
                }
            });
        }
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Отправьте next., next", "zh, 请发送 stop, stop", "ar, أرسل 提交, 提交", "en, Send дом, дом",
        "fr, Send your answers, your", "es, Envíe vos réponses, vos", "en, Envíe una carta, una",
        "ar, \u2068Saved\u2069 حُفظت, Saved", "ru, Сoхранено, Сoхранено",
    })
    void a_word_of_another_language_is_found(String language, String text, String word) {
        assertThat(Foreign.in(new Language(language), text)).contains(word);
    }

    @Test
    void french_signs_do_not_break_from_their_words() {
        for (PhraseFile file : PhraseFile.builtIn()) {
            file.texts().forEach((key, text) -> {
                assertThat(text).as("%s: %s", file.name(), key).doesNotContainPattern(" [:;?!»]|« ");
                boolean sentence = !key.equals(LanguagePhrases.SEPARATOR) && !key.equals(LanguagePhrases.MOMENT);
                if (sentence && file.language().tag().equals("fr")) {
                    assertThat(text).as("%s: %s", file.name(), key).doesNotContainPattern("[^\u00a0][:;?!»]|«[^\u00a0]");
                }
            });
        }
    }

    @Test
    void apostrophes_are_not_those_that_quote() {
        for (PhraseFile file : PhraseFile.builtIn()) {
            file.texts().forEach((key, text) -> {
                if (!key.equals(LanguagePhrases.MOMENT) && !key.equals(LanguagePhrases.DAY)) {
                    assertThat(text).as("%s: %s", file.name(), key).doesNotContain("'");
                }
            });
        }
    }
}
