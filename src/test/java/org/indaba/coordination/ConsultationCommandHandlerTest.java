package org.indaba.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.Effect;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.announcement.Outreach;
import org.indaba.places.Region;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.questionnaire.TranslationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates of a consultation that stands. */
public class ConsultationCommandHandlerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant OPENS = Instant.parse("2027-03-01T00:00:00Z");
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH);
    private static final Questionnaire ASKED = new Questionnaire(
            new Edition("villages", "1"), TranslatedText.same(LANGUAGES, "Villages"), TranslatedText.same(LANGUAGES, "Why."),
            new TreeMap<>(Map.of(Language.ENGLISH, TranslationStatus.OFFICIAL)),
            List.of(Question.optional("q1", TranslatedText.same(LANGUAGES, "Why?"), new QuestionKind.Open())));
    private static final Scope AFRICA = Scope.of(Region.AFRICA);

    public static Consultation villages(Optional<Instant> opens) {
        return titled("Villages", opens);
    }

    private static Consultation titled(String title, Optional<Instant> opens) {
        return new Consultation(
                "villages", TranslatedText.same(LANGUAGES, title), ASKED.edition(), LANGUAGES, AFRICA, ZoneId.of("UTC"), opens,
                Optional.of(Instant.parse("2027-04-01T00:00:00Z")), "help@example.org", 90,
                TranslatedText.same(LANGUAGES, "ITU"));
    }

    public static StaffDecisionContext talk(Consultation consultation, Instant now) {
        StaffContext office = new StaffContext(
                now, new StaffRoles(List.of(new Grant(7, Role.COORDINATOR, AFRICA, Optional.empty()))), Language.ENGLISH,
                new TreeMap<>(Map.of(consultation.code(), consultation)), Set.of(consultation.code()), Set.of(),
                Set.of(consultation.code()), Map.of(ASKED.edition(), ASKED), ASKED.edition(), TranslatedText.same(LANGUAGES, "ITU"),
                TranslatedText.same(LANGUAGES, "Why."), "help@example.org", LANGUAGES,
                new ConsultationLinks(Optional.of("bot"), "https://example.org"), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), Outreach.NONE, 100);
        return new StaffDecisionContext(office, ConversationState.NEW, Optional.empty());
    }

    private static List<PhraseKey> told(StaffDecision ruling) {
        return ruling.said().stream().map(each -> (Effect.Spoke) each)
                .flatMap(each -> each.say().paragraphs().stream()).map(Paragraph::line).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15 February 2027", "28 February 2027"})
    void a_closing_date_is_after_the_opening(String date) {
        StaffDecisionContext talk = talk(villages(Optional.of(OPENS)), NOW);
        new ConsultationCommandHandler(talk).obey(StaffCommand.EXTEND, "villages " + date);
        assertThat(told(talk.ruling())).containsExactly(PhraseKey.EXTEND_TOO_EARLY);
        assertThat(talk.ruling().done()).isEmpty();
    }

    @Test
    void the_day_of_the_opening_may_be_the_last() {
        StaffDecisionContext talk = talk(villages(Optional.of(OPENS)), NOW);
        new ConsultationCommandHandler(talk).obey(StaffCommand.EXTEND, "villages 1 March 2027");
        assertThat(told(talk.ruling())).containsExactly(PhraseKey.EXTENDED);
        assertThat(talk.ruling().done()).hasSize(1);
    }

    /** Dates are kept to the second. */
    @Test
    void one_that_is_closed_in_the_second_of_its_opening_was_never_open() {
        Consultation villages = villages(Optional.of(OPENS));
        StaffDecisionContext talk = talk(villages, OPENS.plusMillis(500));
        assertThat(new ConsultationCommandHandler(talk).tapped(StaffCommand.CLOSE, villages)).isEmpty();
        StaffEffect.Rescheduled closed = (StaffEffect.Rescheduled) talk.ruling().done().get(0);
        assertThat(closed.consultation().opens()).isEmpty();
    }

    @Test
    void dates_that_could_not_be_read_back_are_not_stored() {
        Consultation unreadable = titled("Caf\uFFFD", Optional.empty());
        StaffDecisionContext closing = talk(unreadable, NOW);
        assertThat(new ConsultationCommandHandler(closing).tapped(StaffCommand.CLOSE, unreadable)).isEmpty();
        StaffDecisionContext extending = talk(titled("Caf\uFFFD", Optional.empty()), NOW);
        new ConsultationCommandHandler(extending).obey(StaffCommand.EXTEND, "villages 30 April 2027");
        for (StaffDecisionContext each : List.of(closing, extending)) {
            assertThat(told(each.ruling())).containsExactly(PhraseKey.NOT_STORED);
            assertThat(each.ruling().done()).isEmpty();
        }
    }
}
