package org.indaba.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.places.Region;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireCatalog;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.TranslatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens by itself, and a consultation that was made elsewhere and is written as a file. */
class TimetableTest {
    private static final Instant OPENS = Instant.parse("2027-01-15T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-03-31T00:00:00Z");
    private static final TranslatedText TEXT = TranslatedText.same(List.of(Language.ARABIC, Language.ENGLISH), "The harvest");

    private static Consultation consultation(Scope scope, Optional<Instant> opens, Optional<Instant> closes) {
        return new Consultation(
                "harvest", TEXT, new Edition("harvest", "1"), List.of(Language.ARABIC, Language.ENGLISH), scope,
                ZoneId.of("Africa/Nairobi"), opens, closes, "help@example.org", 90, TEXT);
    }

    @Test
    void by_its_dates_it_opens_reminds_closes_and_forgets() {
        assertThat(Timetable.of(consultation(Scope.WORLD, Optional.of(OPENS), Optional.of(CLOSES)))).containsExactly(
                new ScheduledAct(ScheduledAct.Kind.OPENING, "harvest", OPENS),
                new ScheduledAct(ScheduledAct.Kind.REMINDER, "harvest", Instant.parse("2027-03-28T00:00:00Z")),
                new ScheduledAct(ScheduledAct.Kind.CLOSING, "harvest", CLOSES),
                new ScheduledAct(ScheduledAct.Kind.ERASURE, "harvest", Instant.parse("2027-06-29T00:00:00Z")));
    }

    @Test
    void without_dates_nothing_happens_by_itself() {
        Consultation undated = consultation(Scope.WORLD, Optional.empty(), Optional.empty());
        assertThat(Timetable.of(undated)).isEmpty();
        assertThat(Timetable.erasure(undated)).isEmpty();
        assertThat(Timetable.of(undated.dates(Optional.of(OPENS), Optional.empty())))
                .containsExactly(new ScheduledAct(ScheduledAct.Kind.OPENING, "harvest", OPENS));
    }

    @Test
    void what_is_done_has_a_word_and_a_key_that_names_its_instant() {
        assertThat(ScheduledAct.Kind.values()).allSatisfy(each -> assertThat(ScheduledAct.Kind.of(each.word())).contains(each));
        assertThat(ScheduledAct.Kind.of("CLOSING")).isEmpty();
        assertThat(ScheduledAct.Kind.values()).filteredOn(ScheduledAct.Kind::owed).containsExactly(ScheduledAct.Kind.ERASURE);
        assertThat(new ScheduledAct(ScheduledAct.Kind.CLOSING, "harvest", Instant.ofEpochMilli(12)).key())
                .isEqualTo("closing/harvest/12");
        assertThat(Problem.NOT_FOUND.phrase()).isEqualTo("problem-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "africa", "africa europe KE"})
    void what_is_written_is_read_as_the_same(String scope) {
        Questionnaire harvest = QuestionnaireFile.parse(
                "harvest.yaml", ConsultationFileTest.read("src/test/resources/questionnaires/harvest.yaml"));
        QuestionnaireCatalog asked = new QuestionnaireCatalog(List.of(harvest), true);
        Consultation written = consultation(Scope.parse(scope), Optional.of(OPENS), Optional.of(CLOSES));
        assertThat(ConsultationFile.parse("x.yaml", ConsultationText.write(written), asked)).isEqualTo(written);
        Consultation undated = consultation(Scope.of(Set.of(Region.CIS)), Optional.empty(), Optional.empty());
        assertThat(ConsultationFile.parse("x.yaml", ConsultationText.write(undated), asked)).isEqualTo(undated);
    }
}
