package org.indaba.consultation;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose business a consultation is, and who may do what for whom. */
class StaffRolesTest {
    private static final Scope AFRICA = Scope.of(Region.AFRICA);
    private static final Scope BOTH = Scope.of(Set.of(Region.AFRICA, Region.EUROPE));
    private static final StaffRoles COORDINATOR = staff(Role.COORDINATOR, AFRICA);
    private static final StaffRoles READER = staff(Role.READER, AFRICA);
    private static final StaffRoles SECRETARIAT = staff(Role.SECRETARIAT, Scope.WORLD);

    private static Grant grant(Role role, Scope scope) {
        return new Grant(1, role, scope, Optional.empty());
    }

    private static StaffRoles staff(Role role, Scope scope) {
        return new StaffRoles(List.of(grant(role, scope)));
    }

    private static Consultation about(Scope scope) {
        TranslatedText text = TranslatedText.same(List.of(Language.ENGLISH), "The harvest");
        return new Consultation(
                "harvest", text, new Edition("harvest", "1"), List.of(Language.ENGLISH), scope, ZoneOffset.UTC,
                Optional.empty(), Optional.empty(), "help@example.org", 90, text);
    }

    @Test
    void a_reader_reads_a_coordinator_changes_and_nobody_else_does_anything() {
        assertThat(READER.may(StaffPermission.STATS)).isTrue();
        assertThat(READER.may(StaffPermission.CLOSE)).isFalse();
        assertThat(COORDINATOR.may(StaffPermission.CLOSE)).isTrue();
        assertThat(StaffPermission.values()).allMatch(SECRETARIAT::may).noneMatch(StaffRoles.NOBODY::may);
    }

    @Test
    void a_consultation_is_changed_by_those_whose_business_it_is() {
        assertThat(COORDINATOR.may(StaffPermission.CLOSE, about(AFRICA))).isTrue();
        assertThat(COORDINATOR.may(StaffPermission.STATS, about(BOTH))).isTrue();
        assertThat(COORDINATOR.may(StaffPermission.CLOSE, about(Scope.of(Region.EUROPE)))).isFalse();
        assertThat(READER.may(StaffPermission.CLOSE, about(AFRICA))).isFalse();
        assertThat(READER.may(StaffPermission.STATS, about(AFRICA))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = StaffPermission.class, names = {"EXTEND", "CLOSE", "REOPEN", "REMIND", "ANNOUNCE"})
    void what_concerns_everybody_in_several_regions_is_for_those_whose_roles_cover_them_all(StaffPermission act) {
        Grant africa = grant(Role.COORDINATOR, AFRICA);
        StaffRoles inTwoRoles = new StaffRoles(BOTH.byRegion().stream().map(each -> grant(Role.COORDINATOR, each)).toList());
        assertThat(new StaffRoles(List.of(africa)).may(act, about(BOTH))).isFalse();
        assertThat(new StaffRoles(List.of(africa)).may(act, about(AFRICA))).isTrue();
        assertThat(inTwoRoles.may(act, about(BOTH))).isTrue();
        assertThat(inTwoRoles.may(act, about(Scope.WORLD))).as("the whole world's").isFalse();
        assertThat(staff(Role.COORDINATOR, BOTH).may(act, about(BOTH))).isTrue();
        assertThat(SECRETARIAT.may(act, about(BOTH))).isTrue();
        assertThat(SECRETARIAT.may(act, about(Scope.WORLD))).isTrue();
    }

    @Test
    void names_are_shown_to_a_role_that_covers_all_regions_of_the_consultation() {
        assertThat(grant(Role.COORDINATOR, AFRICA).showsNames(AFRICA)).isTrue();
        assertThat(grant(Role.COORDINATOR, AFRICA).showsNames(BOTH)).isFalse();
        assertThat(grant(Role.COORDINATOR, BOTH).showsNames(BOTH)).isTrue();
        assertThat(grant(Role.READER, BOTH).showsNames(BOTH)).isFalse();
        assertThat(grant(Role.SECRETARIAT, Scope.WORLD).showsNames(BOTH)).isTrue();
    }

    @Test
    void for_a_scope_it_is_launched_by_those_who_have_all_of_it() {
        assertThat(COORDINATOR.mayFor(StaffPermission.LAUNCH, AFRICA)).isTrue();
        assertThat(COORDINATOR.mayFor(StaffPermission.LAUNCH, BOTH)).isFalse();
        assertThat(READER.mayFor(StaffPermission.LAUNCH, AFRICA)).isFalse();
        assertThat(SECRETARIAT.mayFor(StaffPermission.LAUNCH, BOTH)).isTrue();
    }

    @Test
    void the_widest_of_several_roles_comes_first_and_the_highest_is_told() {
        StaffRoles several = new StaffRoles(List.of(
                grant(Role.READER, BOTH), grant(Role.COORDINATOR, AFRICA), grant(Role.SECRETARIAT, Scope.WORLD),
                grant(Role.COORDINATOR, AFRICA)));
        assertThat(several.scopes(StaffPermission.LAUNCH)).containsExactly(Scope.WORLD, AFRICA);
        assertThat(several.scopes(StaffPermission.STATS)).containsExactly(Scope.WORLD, BOTH, AFRICA);
        assertThat(several.role()).contains(Role.SECRETARIAT);
        assertThat(READER.role()).contains(Role.READER);
        assertThat(StaffRoles.NOBODY.role()).isEmpty();
    }

    @Test
    void of_several_roles_the_highest_acts_that_allows_it_here() {
        Grant reader = new Grant(1, Role.READER, BOTH, Optional.empty());
        Grant europe = new Grant(2, Role.COORDINATOR, Scope.of(Region.EUROPE), Optional.empty());
        Grant africa = new Grant(3, Role.COORDINATOR, AFRICA, Optional.empty());
        StaffRoles several = new StaffRoles(List.of(reader, europe, africa));
        assertThat(several.by(StaffPermission.LAUNCH, each -> each.scope().covers(AFRICA))).contains(africa);
        assertThat(several.by(StaffPermission.STATS, each -> each.governs(AFRICA))).contains(africa);
        assertThat(several.by(StaffPermission.REVOKE, each -> each.scope().covers(BOTH))).as("lays down the reader's").contains(europe);
        assertThat(READER.by(StaffPermission.LAUNCH, each -> true)).isEmpty();
    }

    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({"'', africa, true", "'', '', true", "africa, '', false", "africa, africa, true", "africa, europe, false",
        "africa europe, africa, true", "africa, africa europe, false", "africa, africa KE, true", "africa KE, africa, false",
        "africa KE UG, africa KE, true", "africa KE, africa KE UG, false", "africa KE, KE, false"})
    void a_scope_covers_what_is_no_more_than_itself(String scope, String other, boolean covers) {
        assertThat(Scope.parse(scope).covers(Scope.parse(other))).isEqualTo(covers);
    }

    @ParameterizedTest(name = "{0} governs {1}: {2}")
    @CsvSource({"'', '', true", "'', africa, true", "africa, '', false", "africa, africa europe, true", "africa, europe, false",
        "africa, africa KE, true", "africa KE, africa, false", "africa KE, africa KE, true", "africa KE UG, africa KE, true",
        "africa KE, africa KE UG, false"})
    void a_role_governs_what_touches_its_regions_and_lies_in_its_countries(String scope, String other, boolean governs) {
        assertThat(grant(Role.COORDINATOR, Scope.parse(scope)).governs(Scope.parse(other))).isEqualTo(governs);
    }

    @Test
    void a_role_is_over_at_its_end() {
        Instant end = Instant.parse("2027-01-01T00:00:00Z");
        Grant ending = new Grant(1, Role.READER, AFRICA, Optional.of(end));
        assertThat(ending.holds(end.minusMillis(1))).isTrue();
        assertThat(ending.holds(end)).isFalse();
        assertThat(grant(Role.READER, AFRICA).holds(Instant.MAX)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"''", "africa", "africa europe", "arab-states EG KE"})
    void a_scope_is_read_as_it_is_written(String words) {
        assertThat(Scope.parse(words).words()).isEqualTo(words);
    }
}
