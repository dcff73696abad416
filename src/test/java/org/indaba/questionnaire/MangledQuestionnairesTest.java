package org.indaba.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.indaba.property.Generators;
import org.indaba.property.Property;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.junit.jupiter.api.Test;

/** However a file is mangled, it is either read or refused with flaws that have a line of it and one line each. */
class MangledQuestionnairesTest {
    private static final String HARVEST = QuestionnaireFileTest.HARVEST;

    @Test
    void any_text_put_anywhere() {
        Property.holds(500, test -> {
            String piece = test.draw("piece", Generators.strings("[]{}:,-?&*!|>'\"%@` \t\n\r\\#ax\0\uD800\u202E", 0, 8));
            int percent = test.draw("percent", Generators.ints(0, 100));
            int at = HARVEST.offsetByCodePoints(0, HARVEST.codePointCount(0, HARVEST.length()) * percent / 100);
            isReadOrRefused((HARVEST.substring(0, at) + piece + HARVEST.substring(at)).getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void cut_anywhere() {
        byte[] whole = HARVEST.getBytes(StandardCharsets.UTF_8);
        Property.holds(300, test -> {
            int perMille = test.draw("per mille", Generators.ints(0, 1000));
            isReadOrRefused(Arrays.copyOf(whole, whole.length * perMille / 1000));
        });
    }

    @Test
    void any_bytes() {
        Property.holds(300, test -> {
            List<Integer> bytes = test.draw("bytes", Generators.lists(Generators.ints(Byte.MIN_VALUE, Byte.MAX_VALUE), 0, 255));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            bytes.forEach(file::write);
            isReadOrRefused(file.toByteArray());
        });
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
