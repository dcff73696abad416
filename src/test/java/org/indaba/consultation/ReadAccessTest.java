package org.indaba.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.places.Region;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.TranslatedText;
import org.junit.jupiter.api.Test;

/** Who may read what, and when a consultation is open. */
class ReadAccessTest {
    private static final Optional<Region> AFRICA = Optional.of(Region.AFRICA);
    private static final Instant OPENS = Instant.parse("2027-01-15T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-03-31T00:00:00Z");

    @Test
    void a_coordinator_always_has_a_region_and_the_secretariat_never() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadAccess(Role.COORDINATOR, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadAccess(Role.SECRETARIAT, AFRICA));
        assertThat(new ReadAccess(Role.READER, AFRICA).region()).isEqualTo(AFRICA);
    }

    @Test
    void a_region_narrows_what_is_seen_and_without_one_all_is() {
        Consultation african = consultation(Scope.of(Set.of(Region.AFRICA, Region.CIS)));
        Consultation european = consultation(Scope.of(Set.of(Region.EUROPE)));
        Consultation global = consultation(Scope.WORLD);
        ReadAccess coordinator = new ReadAccess(Role.COORDINATOR, AFRICA);
        assertThat(List.of(african, european, global)).allMatch(ReadAccess.SECRETARIAT::sees);
        assertThat(List.of(african, european, global)).filteredOn(coordinator::sees).containsExactly(african);
        assertThat(new ReadAccess(Role.READER, Optional.empty()).sees(european)).isTrue();
    }

    @Test
    void names_are_for_everyone_but_readers_and_with_a_region_in_its_own_consultations_alone() {
        Consultation african = consultation(Scope.of(Region.AFRICA));
        Consultation wider = consultation(Scope.of(Set.of(Region.AFRICA, Region.CIS)));
        assertThat(ReadAccess.SECRETARIAT.names(wider)).isTrue();
        assertThat(new ReadAccess(Role.COORDINATOR, AFRICA).names(african)).isTrue();
        assertThat(new ReadAccess(Role.COORDINATOR, AFRICA).names(wider)).isFalse();
        assertThat(new ReadAccess(Role.READER, AFRICA).names(african)).isFalse();
    }

    @Test
    void roles_have_words_that_lead_back_to_them() {
        assertThat(List.of(Role.values())).extracting(Role::word).containsExactly("secretariat", "coordinator", "reader");
        assertThat(List.of(Role.values())).allSatisfy(each -> assertThat(Role.of(each.word())).contains(each));
        assertThat(Role.of("READER")).isEmpty();
    }

    @Test
    void a_problem_has_a_permanent_code_and_a_status() {
        assertThat(Problem.UNKNOWN_CONSULTATION.code()).isEqualTo("unknown-consultation");
        assertThat(Problem.UNKNOWN_CONSULTATION.status()).isEqualTo(404);
        assertThat(List.of(Problem.values())).extracting(Problem::code).doesNotHaveDuplicates();
    }

    @Test
    void a_consultation_is_open_from_its_first_instant_until_the_one_that_is_too_late() {
        Consultation dated = consultation(Scope.WORLD, Optional.of(OPENS), Optional.of(CLOSES));
        assertThat(dated.phase(OPENS.minusMillis(1))).isEqualTo(Consultation.Phase.NOT_OPEN);
        assertThat(dated.phase(OPENS)).isEqualTo(Consultation.Phase.OPEN);
        assertThat(dated.phase(CLOSES.minusMillis(1))).isEqualTo(Consultation.Phase.OPEN);
        assertThat(dated.phase(CLOSES)).isEqualTo(Consultation.Phase.CLOSED);
        Consultation undated = consultation(Scope.WORLD, Optional.empty(), Optional.empty());
        assertThat(undated.phase(Instant.EPOCH)).isEqualTo(Consultation.Phase.OPEN);
    }

    private static Consultation consultation(Scope scope) {
        return consultation(scope, Optional.empty(), Optional.empty());
    }

    private static Consultation consultation(Scope scope, Optional<Instant> opens, Optional<Instant> closes) {
        TranslatedText text = TranslatedText.same(List.of(Language.ENGLISH), "The harvest");
        return new Consultation(
                "harvest", text, new Edition("harvest", "1"), List.of(Language.ENGLISH), scope, ZoneOffset.UTC, opens,
                closes, "help@example.org", 90, text);
    }
}
