package org.indaba.channel.telegram.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.Outbound;
import org.junit.jupiter.api.Test;

class ClearedKeyboardCacheTest {
    private static final Outbound.ClearButtons FIVE = new Outbound.ClearButtons("5");

    private final ClearedKeyboardCache takenOff = new ClearedKeyboardCache();

    @Test
    void buttons_that_went_off_with_an_answer_are_off_in_that_chat_and_in_no_other() {
        takenOff.note(update(1, 7), FIVE);
        assertThat(takenOff.isOff(chat(7), FIVE)).isTrue();
        assertThat(takenOff.isOff(chat(8), FIVE)).isFalse();
        assertThat(takenOff.isOff(chat(7), new Outbound.ClearButtons("6"))).isFalse();
    }

    @Test
    void the_same_update_takes_them_off_again_and_another_one_does_not() {
        takenOff.note(update(1, 7), FIVE);
        assertThat(takenOff.again(update(1, 7))).contains(FIVE);
        assertThat(takenOff.again(update(2, 7))).isEmpty();
        assertThat(takenOff.again(update(1, 8))).isEmpty();
    }

    @Test
    void the_chat_whose_buttons_went_off_first_is_forgotten_when_there_are_too_many() {
        takenOff.note(update(1, 1), FIVE);
        takenOff.note(update(2, 2), FIVE);
        takenOff.note(update(3, 1), FIVE);
        for (int i = 0; i < ClearedKeyboardCache.MOST - 1; i++) {
            takenOff.note(update(10 + i, 10 + i), FIVE);
        }
        assertThat(takenOff.isOff(chat(2), FIVE)).as("the one that is forgotten").isFalse();
        assertThat(takenOff.isOff(chat(1), FIVE)).as("one that has been written to since").isTrue();
    }

    private static Address chat(long place) {
        return new Address("telegram", "42", Long.toString(place));
    }

    private static Inbound update(long id, long chat) {
        return new Inbound.Unsupported(
                new InboundKey("telegram", "42", Long.toString(id)), chat(chat), id, Instant.EPOCH,
                Optional.empty(), "sticker");
    }
}
