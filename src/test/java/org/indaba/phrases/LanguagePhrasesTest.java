package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;

/** The phrases of one language, read anew. */
class LanguagePhrasesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);

    private static LanguagePhrases phrases(String tag, String... keysAndTexts) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            texts.put(keysAndTexts[i], keysAndTexts[i + 1]);
        }
        return new LanguagePhrases(new Language(tag), texts);
    }

    @Test
    void arabic_and_persian_run_from_right_to_left() {
        assertThat(phrases("fa").rightToLeft()).isTrue();
        assertThat(phrases("sw").rightToLeft()).isFalse();
        LanguagePhrases asked = phrases("ar");
        assertThat(asked.rightToLeft()).isTrue();
        assertThat(asked.rightToLeft()).as("asked again").isTrue();
    }

    @Test
    void days_and_lists_are_written_as_usual_where_nothing_else_is_said() {
        LanguagePhrases usual = phrases("en");
        assertThat(usual.dates().day(DAY)).isEqualTo("4 November 2026");
        assertThat(usual.dates().moment(DAY.atTime(14, 5).atZone(Samples.ZURICH).toInstant(), Samples.ZURICH))
                .isEqualTo("4 November 2026, 14:05 (Zurich)");
        assertThat(usual.dates()).isSameAs(usual.dates());
        assertThat(usual.separator()).isEqualTo("; ");
    }

    @Test
    void days_and_lists_are_written_as_the_file_has_them() {
        LanguagePhrases own = phrases("en", "day-pattern", "uuuu-MM-dd", "moment-pattern", "HH.mm", "list-separator", " / ");
        assertThat(own.dates().day(DAY)).isEqualTo("2026-11-04");
        assertThat(own.dates().moment(DAY.atTime(14, 5).atZone(Samples.ZURICH).toInstant(), Samples.ZURICH)).isEqualTo("14.05");
        assertThat(own.separator()).isEqualTo(" / ");
    }

    @Test
    void what_the_file_says_of_the_language_is_known() {
        LanguagePhrases own = phrases("sw", "language-name", "Kiswahili", "language-order", " 7 ", "problem-x", "why");
        assertThat(own.language()).isEqualTo(new Language("sw"));
        assertThat(own.nativeName()).isEqualTo("Kiswahili");
        assertThat(own.order()).isEqualTo(7);
        assertThat(own.text("language-name")).contains("Kiswahili");
        assertThat(own.text("nothing")).isEmpty();
        assertThat(own.phrase(RefusalReason.of("problem-x")).pattern()).isEqualTo("why");
    }

    @Test
    void an_argument_stands_alone_where_its_line_has_nothing_else() {
        Phrase phrase = new Phrase("{number} of {total}\n \t{ text }\t\nend", new Numerals(Language.ENGLISH));
        assertThat(phrase.alone("text")).isTrue();
        assertThat(phrase.alone("number")).isFalse();
        assertThat(phrase.alone("text")).as("asked again").isTrue();
        assertThat(phrase.sentence()).isSameAs(phrase.sentence());
    }
}
