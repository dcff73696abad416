package org.indaba.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextFoldingTest {
    @Test
    void case_marks_punctuation_and_spaces_do_not_count() {
        assertThat(TextFolding.fold("  St. Kitts-and\tNEVIS!! ")).isEqualTo("st kitts and nevis");
        assertThat(TextFolding.fold("O'Brien's")).isEqualTo("obriens");
        assertThat(TextFolding.fold("Côte d’Ivoire")).isEqualTo("cote divoire");
        assertThat(TextFolding.fold("الصِّين")).isEqualTo(TextFolding.fold("صين"));
        assertThat(TextFolding.fold("?!")).isEmpty();
    }

    @Test
    void a_text_in_plain_letters_folds_as_any_other_would() {
        Random chance = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = chance.ints(chance.nextInt(12), 0, 128)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertThat(TextFolding.fold(text)).as("of the points %s", text.codePoints().boxed().toList())
                    .isEqualTo(TextFolding.foldAny(text));
        }
    }
}
