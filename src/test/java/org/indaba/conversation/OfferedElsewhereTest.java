package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A country that is offered because its message was changed, while its person is at a question already. */
class OfferedElsewhereTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"none, COUNTRY_STAYS", "ничего из этого, COUNTRY_STAYS", "都不是, COUNTRY_STAYS"})
    void the_words_of_the_offer_are_no_answer_to_the_question(String word, String said) {
        Walk walk = new Walk(ConversationPropertiesTest.desk(), Instant.parse("2026-11-24T09:00:00Z"));
        Stream.of("/start wg-study", "English", "I agree", "Skip", "Skip", "Kenya").forEach(walk::say);
        walk.edit(walk.sent, "Nigr");
        Decision step = walk.say(word);
        assertThat(step.events()).noneMatch(Effect.BubbleKept.class::isInstance);
        assertThat(step.events().toString()).contains(said);
    }

    /** Harvest's open question would take what is typed for its answer. */
    @Test
    void nothing_is_offered_where_another_interview_goes_on() {
        Walk walk = new Walk(ConversationPropertiesTest.desk(), Instant.parse("2026-11-24T09:00:00Z"));
        Stream.of("/start wg-study", "English", "I agree", "Skip", "Skip", "Kenya").forEach(walk::say);
        int country = walk.sent;
        walk.say("/start harvest");
        Decision step = walk.edit(country, "Nigr");
        assertThat(step.events().toString()).contains("COUNTRY_STAYS").doesNotContain("DID_YOU_MEAN");
    }
}
