package org.indaba.coordination.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;

/** Who gets what goes out to many, and in which language. */
class RecipientTest {
    private static final Broadcast.Kind REMINDER = Broadcast.Kind.REMINDER;
    private static final Broadcast.Kind ANNOUNCEMENT = Broadcast.Kind.ANNOUNCEMENT;

    private static Recipient receiver(boolean submitted, boolean stopped, int reminders, boolean ended, OptionalLong address) {
        return new Recipient(1, 2, address, Language.ENGLISH, Optional.empty(), submitted, stopped, reminders, ended);
    }

    @Test
    void who_has_not_finished_is_reminded_twice() {
        OptionalLong chat = OptionalLong.of(3);
        assertThat(receiver(false, false, 1, false, chat).leftOut(REMINDER)).isEmpty();
        assertThat(receiver(false, false, 2, false, chat).leftOut(REMINDER)).contains(Recipient.LeftOut.TWICE);
        assertThat(receiver(false, false, 0, true, chat).leftOut(REMINDER)).contains(Recipient.LeftOut.ENDED);
        assertThat(receiver(true, false, 0, false, chat).leftOut(REMINDER)).contains(Recipient.LeftOut.SUBMITTED);
        assertThat(receiver(false, true, 0, false, chat).leftOut(REMINDER)).contains(Recipient.LeftOut.STOPPED);
        assertThat(receiver(false, false, 0, false, OptionalLong.empty()).leftOut(REMINDER)).contains(Recipient.LeftOut.UNREACHABLE);
    }

    @Test
    void an_announcement_is_for_all_who_can_be_written_to_and_did_not_say_stop() {
        OptionalLong chat = OptionalLong.of(3);
        assertThat(receiver(true, false, 2, true, chat).leftOut(ANNOUNCEMENT)).isEmpty();
        assertThat(receiver(true, true, 0, false, chat).leftOut(ANNOUNCEMENT)).contains(Recipient.LeftOut.STOPPED);
        assertThat(receiver(true, false, 0, false, OptionalLong.empty()).leftOut(ANNOUNCEMENT)).contains(Recipient.LeftOut.UNREACHABLE);
    }

    @Test
    void who_reads_a_language_that_was_left_out_gets_the_one_that_was_typed_first() {
        Language french = new Language("fr");
        Map<Language, String> texts = new LinkedHashMap<>();
        texts.put(french, "Bonjour");
        texts.put(Language.ARABIC, "مرحبا");
        Broadcast written = new Broadcast(1, ANNOUNCEMENT, "villages", texts);
        assertThat(written.in(Language.ARABIC)).isEqualTo(Language.ARABIC);
        assertThat(written.in(Language.ENGLISH)).isEqualTo(french);
        assertThat(new Broadcast(1, REMINDER, "villages", Map.of()).in(Language.ENGLISH)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void receivers_are_counted_by_the_language_they_read() {
        Audience audience = new Audience(Map.of(Language.ENGLISH, 3L, Language.ARABIC, 4L), Map.of());
        assertThat(audience.total()).isEqualTo(7);
        assertThat(audience.reading(Language.ARABIC)).isEqualTo(4);
        assertThat(audience.reading(new Language("fr"))).isZero();
    }
}
