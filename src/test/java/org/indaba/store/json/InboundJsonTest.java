package org.indaba.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.property.Generators;
import org.indaba.property.Property;
import org.junit.jupiter.api.Test;

/** What was parked comes back as it was. */
class InboundJsonTest {
    private static final Address ADDRESS = new Address("telegram", "7", "9007199254740993");
    private static final InboundKey KEY = new InboundKey("telegram", "7", "9007199254740995");
    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000, 987_654_321);

    @Test
    void any_message_comes_back() {
        Property.holds(300, test -> {
            String text = test.draw("text", Generators.strings());
            long order = test.draw("order", Generators.longs(Long.MIN_VALUE, Long.MAX_VALUE));
            Optional<String> hint = test.draw("hint", InboundJsonTest::hint);
            assertReturns(new Inbound.Message(
                    KEY, ADDRESS, order, "12", order, AT, hint, text,
                    List.of(new Attachment("voice", text, hint, Optional.of(text), OptionalLong.of(order), OptionalLong.of(order)),
                            new Attachment("voice", text, hint, Optional.empty(), OptionalLong.of(order)),
                            new Attachment("photo", "id", Optional.empty(), Optional.empty(), OptionalLong.empty()))));
        });
    }

    @Test
    void any_edit_and_any_tap_come_back() {
        Property.holds(100, test -> {
            String text = test.draw("text", Generators.strings());
            Optional<String> hint = test.draw("hint", InboundJsonTest::hint);
            assertReturns(new Inbound.Edit(KEY, ADDRESS, 3, "12", AT, text));
            assertReturns(new Inbound.Tap(KEY, ADDRESS, 3, "tap", hint, hint, text));
        });
    }

    private static Optional<String> hint(RandomGenerator random) {
        return random.nextInt(8) == 0 ? Optional.empty() : Optional.of(Generators.strings().apply(random));
    }

    @Test
    void so_do_the_other_kinds() {
        assertReturns(new Inbound.Unsupported(KEY, ADDRESS, 3, AT, Optional.of("pt-br"), "sticker"));
        assertReturns(new Inbound.Reachability(KEY, ADDRESS, 3, true));
        assertReturns(new Inbound.Reachability(KEY, ADDRESS, 3, false));
        assertReturns(new Inbound.Nothing(KEY, ADDRESS, 3));
        assertReturns(new Inbound.GroupCall(KEY, ADDRESS, 3, Optional.of("fr"), Optional.of("indaba_bot"), "villages"));
        assertReturns(new Inbound.GroupCall(KEY, ADDRESS, 3, Optional.empty(), Optional.empty(), ""));
        assertReturns(new Inbound.GroupMoved(
                KEY, ADDRESS, 3, new Address(ADDRESS.channel(), ADDRESS.bot(), "-1001234567890")));
        assertReturns(new Inbound.Message(
                KEY, ADDRESS, 3, "12", 12, AT, Optional.empty(), "A reply.", List.of(), Optional.of("9")));
    }

    @Test
    void a_voice_note_that_an_earlier_release_parked_comes_back_without_a_length() {
        String stored = "{\"channel\":\"telegram\",\"bot\":\"7\",\"place\":\"9007199254740993\","
                + "\"key\":\"9007199254740995\",\"order\":3,\"kind\":\"message\",\"message\":\"12\",\"ordinal\":12,"
                + "\"second\":1700000000,\"nano\":987654321,\"text\":\"\","
                + "\"files\":[{\"kind\":\"voice\",\"reference\":\"F1\",\"mime\":\"audio/ogg\",\"bytes\":5}]}";
        assertThat(InboundJson.read(stored)).isEqualTo(new Inbound.Message(
                KEY, ADDRESS, 3, "12", 12, AT, Optional.empty(), "", List.of(new Attachment(
                        "voice", "F1", Optional.empty(), Optional.of("audio/ogg"), OptionalLong.of(5), OptionalLong.empty()))));
    }

    @Test
    void a_form_that_was_never_written_is_refused() {
        String strange = InboundJson.write(new Inbound.Nothing(KEY, ADDRESS, 3)).replace("nothing", "something");
        assertThatThrownBy(() -> InboundJson.read(strange)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertReturns(Inbound inbound) {
        assertThat(InboundJson.read(InboundJson.write(inbound))).isEqualTo(inbound);
    }
}
