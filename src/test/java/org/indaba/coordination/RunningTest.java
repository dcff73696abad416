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
import org.indaba.consultation.Staff;
import org.indaba.conversation.Conversation;
import org.indaba.conversation.Event;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.coordination.announcement.Outreach;
import org.indaba.places.Region;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Kind;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.Texts;
import org.indaba.questionnaire.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates of a consultation that stands. */
public class RunningTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant OPENS = Instant.parse("2027-03-01T00:00:00Z");
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH);
    private static final Questionnaire ASKED = new Questionnaire(
            new Edition("villages", "1"), Texts.same(LANGUAGES, "Villages"), Texts.same(LANGUAGES, "Why."),
            new TreeMap<>(Map.of(Language.ENGLISH, Translation.OFFICIAL)),
            List.of(Question.optional("q1", Texts.same(LANGUAGES, "Why?"), new Kind.Open())));
    private static final Scope AFRICA = Scope.of(Region.AFRICA);

    public static Consultation villages(Optional<Instant> opens) {
        return titled("Villages", opens);
    }

    private static Consultation titled(String title, Optional<Instant> opens) {
        return new Consultation(
                "villages", Texts.same(LANGUAGES, title), ASKED.edition(), LANGUAGES, AFRICA, ZoneId.of("UTC"), opens,
                Optional.of(Instant.parse("2027-04-01T00:00:00Z")), "help@example.org", 90,
                Texts.same(LANGUAGES, "ITU"));
    }

    public static Talk talk(Consultation consultation, Instant now) {
        Office office = new Office(
                now, new Staff(List.of(new Grant(7, Role.COORDINATOR, AFRICA, Optional.empty()))), Language.ENGLISH,
                new TreeMap<>(Map.of(consultation.code(), consultation)), Set.of(consultation.code()), Set.of(),
                Set.of(consultation.code()), Map.of(ASKED.edition(), ASKED), ASKED.edition(), Texts.same(LANGUAGES, "ITU"),
                Texts.same(LANGUAGES, "Why."), "help@example.org", LANGUAGES,
                new Links(Optional.of("bot"), "https://example.org"), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), Outreach.NONE, 100);
        return new Talk(office, Conversation.NEW, Optional.empty());
    }

    private static List<Line> told(Ruling ruling) {
        return ruling.said().stream().map(each -> (Event.Spoke) each)
                .flatMap(each -> each.say().paragraphs().stream()).map(Paragraph::line).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15 February 2027", "28 February 2027"})
    void a_closing_date_is_after_the_opening(String date) {
        Talk talk = talk(villages(Optional.of(OPENS)), NOW);
        new Running(talk).obey(Order.EXTEND, "villages " + date);
        assertThat(told(talk.ruling())).containsExactly(Line.EXTEND_TOO_EARLY);
        assertThat(talk.ruling().done()).isEmpty();
    }

    @Test
    void the_day_of_the_opening_may_be_the_last() {
        Talk talk = talk(villages(Optional.of(OPENS)), NOW);
        new Running(talk).obey(Order.EXTEND, "villages 1 March 2027");
        assertThat(told(talk.ruling())).containsExactly(Line.EXTENDED);
        assertThat(talk.ruling().done()).hasSize(1);
    }

    /** Dates are kept to the second. */
    @Test
    void one_that_is_closed_in_the_second_of_its_opening_was_never_open() {
        Talk talk = talk(villages(Optional.of(OPENS)), OPENS.plusMillis(500));
        assertThat(new Running(talk).close("villages")).isEmpty();
        Deed.Rescheduled closed = (Deed.Rescheduled) talk.ruling().done().get(0);
        assertThat(closed.consultation().opens()).isEmpty();
    }

    @Test
    void dates_that_could_not_be_read_back_are_not_stored() {
        Talk closing = talk(titled("Caf\uFFFD", Optional.empty()), NOW);
        assertThat(new Running(closing).close("villages")).isEmpty();
        Talk extending = talk(titled("Caf\uFFFD", Optional.empty()), NOW);
        new Running(extending).obey(Order.EXTEND, "villages 30 April 2027");
        for (Talk each : List.of(closing, extending)) {
            assertThat(told(each.ruling())).containsExactly(Line.NOT_STORED);
            assertThat(each.ruling().done()).isEmpty();
        }
    }
}
