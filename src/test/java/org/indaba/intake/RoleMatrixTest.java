package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.CONSULTATION;
import static org.indaba.store.schema.Tables.INVITATION;
import static org.indaba.store.schema.Tables.LAUNCH_DRAFT;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.ROLE_GRANT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.consultation.StaffPermission;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.StaffCommand;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.jooq.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who may do what, over the real turn: every command, every role, and consultations in its scope, over its edge and
 * beyond it. The table of roles and acts is {@link StaffPermission}; a command that is not in it has no place here.
 */
class RoleMatrixTest {
    private static final Phrasebook PHRASES = Phrasebook.packed();

    /** Commands that name no consultation. Every other is tried with each. */
    private static final Set<StaffCommand> NAMING_NONE = Set.of(StaffCommand.LAUNCH, StaffCommand.CONSULTATIONS, StaffCommand.INVITE, StaffCommand.REVOKE);

    private static final Map<String, Scope> CONSULTATIONS = new LinkedHashMap<>();

    static {
        for (String words : List.of("africa", "africa europe", "africa KE", "africa KE UG", "europe")) {
            CONSULTATIONS.put("in-" + words.toLowerCase().replace(' ', '-'), Scope.parse(words));
        }
    }

    /** Which of them, and of the whole world's, is whose business: written out, so that no code decides it twice. */
    private static final Map<String, Set<String>> BUSINESS = Map.of(
            "", Set.of("in-africa", "in-africa-europe", "in-africa-ke", "in-africa-ke-ug", "in-europe", "wg-study"),
            "africa", Set.of("in-africa", "in-africa-europe", "in-africa-ke", "in-africa-ke-ug"),
            "africa KE", Set.of("in-africa-ke"));

    /** What comes back with a tap. */
    private static final List<String> TAPPED = List.of("now", "chart", "file", "yes", "preview/yes", "coordinator/africa");

    @TempDir
    Path folder;

    /** What is done by replying to a message, and tried in {@link HelpRelayTest}. */
    private static final Set<StaffPermission> WITHOUT_COMMAND = EnumSet.of(StaffPermission.ANSWER);

    @Test
    void every_act_but_those_without_a_command_has_one_and_every_command_an_act_and_a_line_for_the_menu() {
        assertThat(Stream.concat(Stream.of(StaffCommand.values()).map(StaffCommand::act), WITHOUT_COMMAND.stream()))
                .containsExactlyInAnyOrder(StaffPermission.values());
        assertThat(StaffCommand.values()).allSatisfy(each -> {
            assertThat(each.told()).as("a line COMMAND_%s in every language", each).isPresent();
            assertThat(Arrays.stream(Role.values()).filter(each.act()::by)).as("somebody may").isNotEmpty();
            assertThat(each.act().by(Role.SECRETARIAT)).as("the Secretariat may do all of it").isTrue();
        });
    }

    @Test
    void every_command_is_in_the_handbook() throws IOException {
        String handbook = Files.readString(Path.of("docs/coordinate.md"));
        assertThat(StaffCommand.values()).allSatisfy(each -> assertThat(handbook).contains("`/" + each.word()));
    }

    @TestFactory
    Stream<DynamicTest> a_role_does_what_the_table_says_and_nothing_else() {
        return Stream.of(
                        new Holder(Role.SECRETARIAT, ""), new Holder(Role.COORDINATOR, "africa"),
                        new Holder(Role.COORDINATOR, "africa KE"), new Holder(Role.READER, "africa"),
                        new Holder(Role.READER, "africa KE"), new Holder(Role.READER, ""))
                .map(holder -> DynamicTest.dynamicTest(
                        holder.role().word() + " of " + (holder.scope().isEmpty() ? "the world" : holder.scope()),
                        () -> new Trial(holder, folder.resolve(holder.toString())).run()));
    }

    @Test
    void nobody_without_a_role_has_any_of_them() throws Exception {
        try (StaffScene scene = new StaffScene(PHRASES, folder)) {
            for (StaffCommand order : StaffCommand.values()) {
                assertThat(String.join("\n", scene.types("Nobody", "/" + order.word() + " wg-study")))
                        .as("/%s", order.word()).doesNotContain("[").contains("/" + order.word() + " is a command for coordinators");
                for (String what : TAPPED) {
                    scene.forges("Nobody", "@:wg-study:" + order.word() + "/" + what);
                }
            }
            assertThat(Trial.changes(scene)).isEmpty();
        }
    }

    private record Holder(Role role, String scope) {
        @Override
        public String toString() {
            return role.word() + "-" + scope.replace(' ', '-');
        }
    }

    private static String say(PhraseKey line) {
        return PHRASES.say(Language.ENGLISH, Paragraph.of(line), LateLookup.none());
    }

    /** Everything that one role may try. */
    private static final class Trial {
        private final Holder holder;
        private final Path folder;
        private StaffScene scene;

        Trial(Holder holder, Path folder) {
            this.holder = holder;
            this.folder = folder;
        }

        void run() throws Exception {
            Files.createDirectories(folder);
            try (StaffScene opened = new StaffScene(PHRASES, folder)) {
                scene = opened;
                CONSULTATIONS.forEach(scene::stands);
                scene.hasInvitation(holder.role(), Scope.parse(holder.scope()));
                scene.opensLink("H");
                for (StaffCommand order : StaffCommand.values()) {
                    for (String code : codes(order)) {
                        types(order, code);
                        TAPPED.forEach(what -> taps(order, code, what));
                    }
                }
            }
        }

        private static List<String> codes(StaffCommand order) {
            return NAMING_NONE.contains(order)
                    ? List.of("")
                    : Stream.concat(CONSULTATIONS.keySet().stream(), Stream.of("wg-study")).toList();
        }

        private boolean may(StaffCommand order, String code) {
            boolean business = code.isEmpty() || BUSINESS.get(holder.scope()).contains(code);
            return order.act().by(holder.role()) && business;
        }

        private void types(StaffCommand order, String code) {
            String typed = "/" + order.word() + " " + code;
            Map<String, Integer> before = changes(scene);
            String said = String.join("\n", scene.types("H", typed));
            if (may(order, code)) {
                assertThat(said).as("%s does %s", holder, typed)
                        .isNotEmpty().doesNotContain(say(PhraseKey.NOT_YOURS), say(PhraseKey.ORDER_NO_SUCH), say(PhraseKey.COMMAND_UNKNOWN));
            } else {
                assertThat(said).as("%s does not do %s", holder, typed)
                        .isEqualTo("< " + say(order.act().by(holder.role()) ? PhraseKey.ORDER_NO_SUCH : PhraseKey.NOT_YOURS));
                assertThat(changes(scene)).as("%s changes nothing by %s", holder, typed).isEqualTo(before);
            }
        }

        private void taps(StaffCommand order, String code, String what) {
            if (!may(order, code)) {
                Map<String, Integer> before = changes(scene);
                List<String> said = scene.forges("H", "@:" + code + ":" + order.word() + "/" + what);
                assertThat(said).as("%s is told no by a forged %s/%s", holder, order, what)
                        .allMatch(line -> line.startsWith("< (over the chat)"));
                assertThat(changes(scene)).as("nothing is changed").isEqualTo(before);
            }
        }

        /** What is stored that a role can change, by its hash. */
        static Map<String, Integer> changes(StaffScene scene) {
            List<Table<?>> tables = List.of(CONSULTATION, ROLE_GRANT, INVITATION, LAUNCH_DRAFT, RESPONSE, AUDIT);
            return tables.stream()
                    .filter(table -> scene.database().read(db -> db.fetchCount(table)) > 0)
                    .filter(table -> !(table == CONSULTATION && unchanged(scene)))
                    .collect(Collectors.toMap(Table::getName, table -> scene.database()
                            .read(db -> db.selectFrom(table).fetch().formatCSV()).hashCode()));
        }

        private static boolean unchanged(StaffScene scene) {
            return scene.database().read(db -> db.fetchCount(CONSULTATION)) == 1;
        }
    }
}
