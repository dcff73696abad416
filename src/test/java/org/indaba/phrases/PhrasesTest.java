package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.places.TextFolding;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of phrases that are packed with the program. */
class PhrasesTest {
    private static final Phrasebook BOOK = Phrasebook.packed();

    @Test
    void every_key_is_there_in_every_language_with_the_arguments_of_english() {
        assertThatCode(BOOK::check).doesNotThrowAnyException();
    }

    @Test
    void chinese_has_one_word_for_a_consultation_and_one_for_the_code_to_come_back() {
        PhraseFile chinese = PhraseFile.builtIn().stream()
                .filter(each -> each.language().tag().equals("zh")).findFirst().orElseThrow();
        assertThat(chinese.texts()).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("咨询", "返回代码"));
    }

    @Test
    void languages_come_in_the_order_of_the_united_nations_by_their_own_names() {
        assertThat(BOOK.languages().stream().map(BOOK::nativeName))
                .containsExactly("عربي", "中文", "English", "Français", "Русский", "Español");
        assertThat(BOOK.rightToLeft(Language.ARABIC)).isTrue();
        assertThat(BOOK.rightToLeft(Language.ENGLISH)).isFalse();
    }

    @Tag("every-phrase")
    @ParameterizedTest
    @EnumSource(PhraseKey.class)
    void every_line_can_be_said_in_every_language(PhraseKey line) {
        for (Language language : BOOK.languages()) {
            for (long number : new long[] {0, 1, 2, 3, 11, 100}) {
                String said = BOOK.say(language, Samples.paragraph(line, "Kofi", number), Samples.says("Kofi"));
                assertThat(said).as("%s in %s", line, language).isNotBlank().doesNotContain("{", "}", "null");
                assertBalanced(said);
            }
        }
    }

    @Tag("every-phrase")
    @ParameterizedTest
    @EnumSource(PhraseKey.class)
    void arabic_holds_latin_letters_in_isolates_alone(PhraseKey line) {
        String said = BOOK.say(Language.ARABIC, Samples.paragraph(line, "قرية", 3), Samples.says("قرية"));
        assertThat(Foreign.withoutIsolates(said))
                .as("%s says %s", line, said)
                .doesNotContainPattern("[A-Za-z]");
    }

    @Tag("every-phrase")
    @ParameterizedTest
    @EnumSource(PhraseKey.class)
    void every_line_of_arabic_runs_from_right_to_left(PhraseKey line) {
        String said = BOOK.say(Language.ARABIC, Samples.paragraph(line, "قرية", 3), Samples.says("قرية"));
        for (String one : said.split("\n")) {
            String bare = Foreign.withoutIsolates(one).replaceAll("[^\\p{L}\u200e\u200f]", "");
            assertThat(one.isEmpty() || !bare.isEmpty() && BidiIsolation.hasRightToLeft(bare.substring(0, 1)))
                    .as("%s says %s", line, one)
                    .isTrue();
        }
    }

    @Test
    void every_plural_has_the_forms_of_its_language() {
        for (PhraseFile file : PhraseFile.builtIn()) {
            Set<String> needed = PluralRules.forLocale(new ULocale(file.language().tag())).getKeywords();
            file.texts().forEach((key, text) -> {
                if (!key.contains(ButtonPhrases.ALSO)) {
                    plurals(text).forEach(forms -> assertThat(forms)
                            .as("%s, key %s", file.name(), key)
                            .containsAll(needed));
                }
            });
        }
    }

    private static List<Set<String>> plurals(String text) {
        List<Set<String>> plurals = new ArrayList<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START && part.getArgType().hasPluralStyle()) {
                Set<String> forms = new HashSet<>();
                for (int j = i; j < pattern.getLimitPartIndex(i); j++) {
                    if (pattern.getPartType(j) == MessagePattern.Part.Type.ARG_SELECTOR) {
                        forms.add(pattern.getSubstring(pattern.getPart(j)));
                    }
                }
                plurals.add(forms);
            }
        }
        return plurals;
    }

    @Test
    void the_plurals_are_those_of_grammar() {
        assertThat(forms("ru")).containsExactlyInAnyOrder("one", "few", "many", "other");
        assertThat(forms("fr")).containsExactlyInAnyOrder("one", "many", "other");
        assertThat(forms("es")).containsExactlyInAnyOrder("one", "many", "other");
        assertThat(forms("zh")).containsExactly("other");
    }

    private static Set<String> forms(String tag) {
        return PluralRules.forLocale(new ULocale(tag)).getKeywords();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "I_AGREE NO_THANK_YOU",
        "NEXT SKIP BACK ADD_MORE EDIT REVIEW SUBMIT CONTINUE STOP",
        "DELETE KEEP CONTINUE STOP BACK",
        "DELETE DELETE_ALL KEEP BACK",
        "TYPE_GOVERNMENT TYPE_PRIVATE_SECTOR TYPE_CIVIL_SOCIETY TYPE_INTERNATIONAL_ORGANIZATION TYPE_ACADEMIA"
                + " TYPE_OTHER SKIP BACK I_ANSWER_FOR_MYSELF STOP",
        "STATUS_MEMBER_STATE STATUS_SECTOR_MEMBER STATUS_ASSOCIATE STATUS_NONE STATUS_UNKNOWN SKIP BACK STOP",
        "PUBLICATION_NAMED PUBLICATION_ORGANIZATION PUBLICATION_ANONYMOUS PUBLICATION_NOT_PUBLISHED BACK STOP",
        "I_ANSWER_FOR_MYSELF BACK SKIP STOP",
        "NONE_OF_THESE SKIP BACK MORE STOP",
        "YES NO NEXT SKIP BACK STOP",
        "YESTERDAY TODAY TOMORROW NEXT SKIP BACK STOP",
    })
    void the_words_of_one_screen_differ_in_every_language(String screen) {
        TypedVocabulary vocabulary = BOOK.vocabulary();
        List<PhraseKey> lines = Arrays.stream(screen.split(" ")).map(PhraseKey::valueOf).toList();
        for (Language language : BOOK.languages()) {
            for (PhraseKey line : lines) {
                String label = BOOK.say(language, Paragraph.of(line), LateLookup.none());
                Set<PhraseKey> heard = new HashSet<>(vocabulary.heard(label));
                heard.retainAll(lines);
                assertThat(heard).as("%s, %s", label, language).containsExactly(line);
            }
        }
    }

    @Test
    void labels_are_short_enough_for_a_button() {
        for (Language language : BOOK.languages()) {
            for (PhraseKey line : ButtonPhrases.ALL) {
                String label = BOOK.say(language, Paragraph.of(line), LateLookup.none());
                assertThat(label).as("%s in %s", line, language).hasSizeLessThan(32);
                assertThat(TextFolding.fold(label)).isNotEmpty();
            }
        }
    }

    static void assertBalanced(String text) {
        for (String line : text.split("\n")) {
            int open = 0;
            for (char letter : line.toCharArray()) {
                open += letter >= '\u2066' && letter <= '\u2068' ? 1 : letter == '\u2069' ? -1 : 0;
                assertThat(open).as("an isolate is closed that was never opened: %s", line).isNotNegative();
                assertThat("\u202a\u202b\u202c\u202d\u202e").as("no override: %s", line).doesNotContain("" + letter);
            }
            assertThat(open).as("isolates left open: %s", line).isZero();
        }
    }
}
