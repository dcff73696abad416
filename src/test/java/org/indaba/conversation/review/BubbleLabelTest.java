package org.indaba.conversation.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseArgument.Recording.Clock;
import org.indaba.conversation.state.KeptBubble;
import org.junit.jupiter.api.Test;

/** Whose clocks tell when something was recorded. */
class BubbleLabelTest {
    private static final ZoneId CONSULTATION = ZoneId.of("Europe/Zurich");
    private static final Instant AT = Instant.parse("2026-11-24T11:05:00Z");
    private static final OptionalLong LENGTH = OptionalLong.of(42);

    private static KeptBubble sent(int words, String kind) {
        return new KeptBubble(7, "villages", "a", words, List.of(kind), ContentSize.NONE, Optional.of(AT), LENGTH);
    }

    private static PhraseArgument voice(Optional<String> country, boolean ofOneDay) {
        return new BubbleLabel(country, CONSULTATION, ofOneDay).told(sent(0, "voice"));
    }

    private static PhraseArgument.Recording told(String zone, Clock clock) {
        return new PhraseArgument.Recording(List.of("voice"), LENGTH, AT, ZoneId.of(zone), clock);
    }

    @Test
    void the_clocks_are_the_persons_own_where_all_of_their_country_show_the_same() {
        assertThat(voice(Optional.of("KE"), true)).isEqualTo(told("Africa/Nairobi", Clock.HOUR));
    }

    @Test
    void they_are_the_consultations_with_their_place_where_a_country_has_several_or_is_not_known() {
        assertThat(voice(Optional.of("RU"), true)).isEqualTo(told("Europe/Zurich", Clock.HOUR_AND_PLACE));
        assertThat(voice(Optional.empty(), true)).isEqualTo(told("Europe/Zurich", Clock.HOUR_AND_PLACE));
    }

    @Test
    void the_day_is_told_where_there_are_several() {
        assertThat(voice(Optional.of("KE"), false)).isEqualTo(told("Africa/Nairobi", Clock.DAY_AND_HOUR));
        assertThat(voice(Optional.empty(), false)).isEqualTo(told("Europe/Zurich", Clock.DAY_AND_HOUR));
    }

    @Test
    void words_and_other_files_are_told_as_ever() {
        BubbleLabel recordings = new BubbleLabel(Optional.empty(), CONSULTATION, true);
        assertThat(recordings.told(sent(2, "voice"))).isEqualTo(new PhraseArgument.Excerpt(7));
        assertThat(recordings.told(sent(0, "photo"))).isEqualTo(new PhraseArgument.Files(List.of("photo")));
    }
}
