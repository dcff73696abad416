package org.indaba.intake.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.channel.Outbound;
import org.indaba.consultation.Role;
import org.indaba.coordination.StaffCommand;
import org.indaba.intake.StaffChats;
import org.indaba.intake.StaffScene;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody sees a command in the menu that they may not use. */
class RoleMenuTest {
    private static final Set<String> EVERYBODY =
            Set.of("start", "review", "status", "language", "help", "schedule", "documents", "mydata", "withdraw", "stop");

    @TempDir
    Path folder;

    private StaffScene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new StaffScene(Phrasebook.packed(), folder);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_menu_of_a_role_has_its_commands_and_everybodys_in_every_language(Role role) {
        joins("Someone", role);
        List<StaffChats.Menu> menus = scene.menus();
        Set<String> wanted = Stream.concat(
                        EVERYBODY.stream(),
                        Stream.of(StaffCommand.values()).filter(each -> each.act().by(role)).map(StaffCommand::word))
                .collect(Collectors.toSet());
        assertThat(menus).extracting(each -> each.menu().language().orElse("all"))
                .containsExactlyInAnyOrder("all", "ar", "zh", "en", "fr", "ru", "es");
        assertThat(menus).allSatisfy(each -> {
            assertThat(names(each)).as("the commands of a %s", role).isEqualTo(wanted);
            assertThat(each.menu().commands()).extracting(Outbound.Menu.Command::says)
                    .allMatch(says -> !says.isBlank() && says.length() <= 256);
            assertThat(each.who()).isEqualTo("Someone");
        });
        assertThat(says(menus, "fr", "stop")).isEqualTo("Arrêter");
    }

    @Test
    void it_is_taken_back_when_the_role_is_revoked() {
        joins("Secretary", Role.SECRETARIAT);
        joins("Amina", Role.COORDINATOR);
        scene.menus();
        scene.revokes("Secretary");
        assertThat(scene.menus()).hasSize(7).allSatisfy(each -> {
            assertThat(each.who()).isEqualTo("Amina");
            assertThat(each.menu().commands()).as("everybody's shows again").isEmpty();
        });
    }

    @Test
    void whoever_has_a_second_role_keeps_its_commands() {
        joins("Amina", Role.READER);
        joins("Amina", Role.COORDINATOR);
        scene.menus();
        scene.revokes("Amina");
        assertThat(scene.menus()).hasSize(7).allSatisfy(each ->
                assertThat(names(each)).contains("stats").doesNotContain("launch"));
    }

    @Test
    void it_is_taken_back_when_the_role_ends_and_is_dated_by_the_day_on_which_that_is_written_down() {
        joins("Secretary", Role.SECRETARIAT);
        scene.types("Secretary", "/invite 31 December 2026");
        Stream.of("Reader", "Africa").forEach(each -> scene.taps("Secretary", each));
        List<Long> written = new ArrayList<>();
        scene.beforeSending(() -> written.addAll(scene.database().read(db -> db
                .selectDistinct(OUTBOX.CREATED_AT).from(OUTBOX).where(OUTBOX.KIND.eq("menu")).fetch(OUTBOX.CREATED_AT))));
        scene.menus();
        scene.opensLink("Amina");
        assertThat(written).containsExactly(scene.house().now.toEpochMilli());
        assertThat(scene.menus()).extracting(StaffChats.Menu::due).contains(Instant.parse("2027-01-01T00:00:00Z"));
    }

    @Test
    void nobody_else_has_a_menu_of_their_own() {
        scene.types("Someone", "/start wg-study");
        scene.types("Someone", "/start i_nobody-knows-this");
        assertThat(scene.menus()).isEmpty();
    }

    private void joins(String who, Role role) {
        scene.hasInvitation(role.word(), role == Role.SECRETARIAT ? "" : "africa");
        scene.opensLink(who);
    }

    private static Set<String> names(StaffChats.Menu menu) {
        return menu.menu().commands().stream().map(Outbound.Menu.Command::name).collect(Collectors.toSet());
    }

    private static String says(List<StaffChats.Menu> menus, String language, String name) {
        return menus.stream().filter(each -> each.menu().language().equals(Optional.of(language)))
                .flatMap(each -> each.menu().commands().stream()).filter(each -> each.name().equals(name))
                .map(Outbound.Menu.Command::says).findFirst().orElseThrow();
    }
}
