package org.indaba.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collections;
import org.indaba.channel.telegram.api.TelegramLimits;
import org.indaba.channel.telegram.update.UpdateMapper;
import org.indaba.http.Cost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reading an update takes of the heap, all of it counted, freed meanwhile or not. */
class UpdateMemoryTest {
    private static final String HEAD = "{\"update_id\":1,\"message\":{\"message_id\":2,\"date\":1700000000,\"chat\":{\"id\":3,"
            + "\"type\":\"private\"},\"from\":{\"id\":3,\"language_code\":\"en\"},\"text\":\"";

    private final UpdateMapper updates = new UpdateMapper("424242", InstantSource.system());

    @ParameterizedTest
    @CsvSource({"a, 0", "\\u0434, 0", "д, 0", "a, 100", "\\u0434, 100"})
    void is_no_more_than_what_is_taken_for_it(String letter, int entities) {
        String update = HEAD + letter.repeat(4_096) + "\",\"entities\":[" + String.join(",", Collections.nCopies(
                entities, "{\"offset\":100,\"length\":20,\"type\":\"bold\"}")) + "]}}";
        byte[] body = update.getBytes(StandardCharsets.UTF_8);
        Cost cost = Cost.of(() -> updates.parse(new String(body, StandardCharsets.UTF_8)));
        for (int i = 0; i < 20; i++) {
            cost = Cost.of(() -> updates.parse(new String(body, StandardCharsets.UTF_8)));
        }
        assertThat(cost.bytes() + body.length).isLessThan((long) body.length * TelegramLimits.MEMORY_OF_A_BYTE);
    }
}
