package org.indaba.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.indaba.questionnaire.yaml.InvalidFileException;

/** However a file is mangled, it is either read or refused with flaws that have a line of it and one line each. */
class MangledQuestionnairesTest {
    private static final String HARVEST = QuestionnaireFileTest.HARVEST;

    @Property(tries = 500)
    void any_text_put_anywhere(@ForAll("pieces") String piece, @ForAll @IntRange(max = 100) int percent) {
        int at = HARVEST.offsetByCodePoints(0, HARVEST.codePointCount(0, HARVEST.length()) * percent / 100);
        isReadOrRefused((HARVEST.substring(0, at) + piece + HARVEST.substring(at)).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void cut_anywhere(@ForAll @IntRange(max = 1000) int perMille) {
        byte[] whole = HARVEST.getBytes(StandardCharsets.UTF_8);
        isReadOrRefused(Arrays.copyOf(whole, whole.length * perMille / 1000));
    }

    @Property(tries = 300)
    void any_bytes(@ForAll byte[] bytes) {
        isReadOrRefused(bytes);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.strings().withChars("[]{}:,-?&*!|>'\"%@` \t\n\r\\#ax\0\uD800\u202E").ofMaxLength(8);
    }

    private static void isReadOrRefused(byte[] bytes) {
        try {
            assertThat(QuestionnaireFile.parse("x.yaml", bytes).questions()).isNotEmpty();
        } catch (InvalidFileException refused) {
            long lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1).length;
            assertThat(refused.flaws()).isNotEmpty().allSatisfy(flaw -> {
                assertThat(flaw.line()).isBetween(1, (int) lines);
                assertThat(flaw.message()).doesNotContain("\n", "\r").contains("; ");
            });
        }
    }
}
