package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void case_marks_punctuation_and_spaces_do_not_count() {
        assertThat(Spelling.fold("  St. Kitts-and\tNEVIS!! ")).isEqualTo("st kitts and nevis");
        assertThat(Spelling.fold("O'Brien's")).isEqualTo("obriens");
        assertThat(Spelling.fold("Côte d’Ivoire")).isEqualTo("cote divoire");
        assertThat(Spelling.fold("الصِّين")).isEqualTo(Spelling.fold("صين"));
        assertThat(Spelling.fold("?!")).isEmpty();
    }

    @Test
    void a_text_in_plain_letters_folds_as_any_other_would() {
        Random chance = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = chance.ints(chance.nextInt(12), 0, 128)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertThat(Spelling.fold(text)).as("of the points %s", text.codePoints().boxed().toList())
                    .isEqualTo(Spelling.foldAny(text));
        }
    }
}
