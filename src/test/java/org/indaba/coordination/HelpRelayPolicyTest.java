package org.indaba.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.places.Region;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.TranslatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets a question to a human, when they are reminded, and which replies go nowhere. */
class HelpRelayPolicyTest {
    private static final Instant ASKED = Instant.parse("2026-11-24T09:00:00Z");
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final Scope AFRICA = Scope.of(Region.AFRICA);
    private static final Scope BOTH = Scope.of(Set.of(Region.AFRICA, Region.EUROPE));
    private static final long ASKER = 99;

    private static final StaffRecipient AMINA = taker(1, Role.COORDINATOR, AFRICA);
    private static final StaffRecipient EVA = taker(2, Role.COORDINATOR, Scope.of(Region.EUROPE));
    private static final StaffRecipient READER = taker(3, Role.READER, AFRICA);
    private static final StaffRecipient SECRETARIAT = taker(4, Role.SECRETARIAT, Scope.WORLD);
    private static final List<StaffRecipient> ALL = List.of(AMINA, EVA, READER, SECRETARIAT);

    private static StaffRecipient taker(long id, Role role, Scope scope) {
        return new StaffRecipient(new Grant(id, role, scope, Optional.empty()), id, 100 + id);
    }

    private static Consultation consultation(Scope scope) {
        List<Language> english = List.of(Language.ENGLISH);
        return new Consultation(
                "villages", TranslatedText.same(english, "Villages"), new Edition("wg-study", "1"), english, scope, NAIROBI,
                Optional.empty(), Optional.empty(), "help@example.org", 90, TranslatedText.same(english, "ITU"));
    }

    @Test
    void a_question_goes_to_the_coordinators_of_its_consultation() {
        assertThat(HelpRelayPolicy.takers(ALL, consultation(AFRICA), ASKER)).containsExactly(AMINA);
        assertThat(HelpRelayPolicy.takers(ALL, consultation(BOTH), ASKER)).containsExactly(AMINA, EVA);
    }

    @Test
    void where_there_is_no_coordinator_the_secretariat_gets_it() {
        assertThat(HelpRelayPolicy.takers(ALL, consultation(Scope.WORLD), ASKER)).containsExactly(SECRETARIAT);
        assertThat(HelpRelayPolicy.takers(ALL, consultation(AFRICA), AMINA.respondent()))
                .as("who asks is not asked").containsExactly(SECRETARIAT);
        assertThat(HelpRelayPolicy.takers(List.of(READER), consultation(AFRICA), ASKER)).isEmpty();
    }

    @Test
    void somebody_with_two_roles_gets_it_once() {
        StaffRecipient again = new StaffRecipient(new Grant(7, Role.COORDINATOR, BOTH, Optional.empty()), 1, AMINA.address());
        assertThat(HelpRelayPolicy.takers(List.of(AMINA, again), consultation(AFRICA), ASKER)).containsExactly(AMINA);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:00:00Z, 2026-11-25T09:00:00Z, 2026-11-27T09:00:00Z",
        "2026-11-24T20:30:00Z, 2026-11-26T06:00:00Z, 2026-11-28T06:00:00Z",
        "2026-11-24T01:00:00Z, 2026-11-25T06:00:00Z, 2026-11-27T06:00:00Z",
        "2026-11-24T17:00:00Z, 2026-11-26T06:00:00Z, 2026-11-28T06:00:00Z",
    })
    void reminders_come_after_a_day_and_after_three_by_daylight(Instant asked, Instant first, Instant second) {
        assertThat(HelpRelayPolicy.reminders(AMINA, asked, NAIROBI)).containsExactly(first, second);
    }

    @Test
    void nobody_is_reminded_after_the_end_of_their_role() {
        Grant ending = new Grant(1, Role.COORDINATOR, AFRICA, Optional.of(ASKED.plus(Duration.ofDays(2))));
        assertThat(HelpRelayPolicy.reminders(new StaffRecipient(ending, 1, 101), ASKED, NAIROBI)).hasSize(1);
    }

    @Test
    void a_reply_in_time_by_whoever_may_answer_is_passed_on() {
        assertThat(trouble(AMINA, question(false, Optional.empty()), "Yes.", ASKED)).isEmpty();
        assertThat(trouble(SECRETARIAT, question(false, Optional.empty()), "Yes.", ASKED)).isEmpty();
    }

    @Test
    void every_other_reply_is_told_why_it_is_not() {
        RelayedQuestion open = question(false, Optional.empty());
        assertThat(trouble(EVA, open, "Yes.", ASKED)).contains(PhraseKey.RELAY_ROLE_OVER);
        assertThat(trouble(READER, open, "Yes.", ASKED)).contains(PhraseKey.RELAY_ROLE_OVER);
        assertThat(trouble(AMINA, question(true, Optional.empty()), "Yes.", ASKED)).contains(PhraseKey.RELAY_WITHDRAWN);
        assertThat(trouble(AMINA, question(false, Optional.of(ASKED)), "Yes.", ASKED)).contains(PhraseKey.RELAY_ANSWERED);
        assertThat(trouble(AMINA, open, "Yes.", ASKED.plus(Duration.ofDays(365)))).contains(PhraseKey.RELAY_TOO_OLD);
        assertThat(trouble(AMINA, open, "  ", ASKED)).contains(PhraseKey.RELAY_TEXT_ONLY);
        assertThat(trouble(AMINA, open, "x".repeat(HelpRelayPolicy.MOST_REPLY + 1), ASKED)).contains(PhraseKey.RELAY_TOO_LONG);
        assertThat(HelpRelayPolicy.trouble(
                        open, Optional.of(consultation(AFRICA)), new StaffRoles(List.of(AMINA.grant())), false,
                        MessageContent.text("Yes."), ASKED)
                .map(Paragraph::line)).contains(PhraseKey.RELAY_GONE);
    }

    private static RelayedQuestion question(boolean withdrawn, Optional<Instant> answered) {
        return new RelayedQuestion(1, 2, "villages", 3, "telegram", ASKED, withdrawn, answered);
    }

    private static Optional<PhraseKey> trouble(StaffRecipient by, RelayedQuestion question, String text, Instant now) {
        return HelpRelayPolicy.trouble(
                        question, Optional.of(consultation(AFRICA)), new StaffRoles(List.of(by.grant())), true,
                        MessageContent.text(text), now)
                .map(Paragraph::line);
    }
}
