package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.CONSULTATION;
import static org.indaba.store.schema.Tables.ROLE_GRANT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.phrases.Phrasebook;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file that {@code /responses} sends: what a role may see, in the audit, and nothing where it is over. */
class ResponsesFileTest {
    @TempDir
    Path folder;

    private StaffScene scene;

    @BeforeEach
    void someone_answers_under_her_name() throws Exception {
        scene = new StaffScene(Phrasebook.packed(), folder);
        scene.stands("wells", Scope.parse("africa"));
        scene.types("Kofi", "/start wells");
        Stream.of("English", "I agree", "Skip", "Skip", "Skip").forEach(each -> scene.taps("Kofi", each));
        scene.types("Kofi", "The pump is broken.");
        scene.types("Kofi", "/review");
        scene.taps("Kofi", "Publication");
        scene.taps("Kofi", "With my name");
        scene.types("Kofi", "Kofi Mensah");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({"africa, false", "arab-states, false", "africa arab-states, true"})
    void names_of_several_regions_are_for_a_role_that_covers_them_all(String role, boolean names) throws Exception {
        scene.stands("rivers", Scope.parse("africa arab-states"));
        scene.types("Nour", "/start rivers");
        Stream.of("English", "I agree", "Skip", "Skip", "Skip").forEach(each -> scene.taps("Nour", each));
        scene.types("Nour", "The river is low.");
        scene.types("Nour", "/review");
        scene.taps("Nour", "Publication");
        scene.taps("Nour", "With my name");
        scene.types("Nour", "Nour Hassan");
        scene.hasInvitation(Role.COORDINATOR, Scope.parse(role));
        scene.opensLink("Amina");
        scene.types("Amina", "/responses rivers");
        scene.taps("Amina", "Send the file");
        assertThat(scene.lastFile()).contains("The river is low.");
        assertThat(scene.lastFile().contains("Nour Hassan")).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"coordinator, true, responses.csv names", "reader, false, responses.csv"})
    void names_are_there_for_those_who_may_see_them(String role, boolean names, String audited) throws Exception {
        scene.hasInvitation(role, "africa");
        scene.opensLink("Amina");
        scene.types("Amina", "/responses wells");
        assertThat(exports()).as("looking at the size is no download").isEmpty();
        scene.taps("Amina", "Send the file");
        assertThat(scene.lastFile().contains("Kofi Mensah")).isEqualTo(names);
        assertThat(scene.lastFile()).contains("The pump is broken.");
        assertThat(exports()).containsExactly(audited);
        try (Stream<Path> left = Files.list(folder.resolve("outgoing"))) {
            assertThat(left).as("nothing of it stays").isEmpty();
        }
    }

    @Test
    void a_trial_is_not_in_it() {
        scene.hasInvitation("coordinator", "africa");
        scene.opensLink("Amina");
        scene.types("Amina", "/try wells");
        Stream.of("English", "I agree", "Skip", "Skip", "Skip").forEach(each -> scene.taps("Amina", each));
        scene.types("Amina", "Only tried.");
        scene.types("Amina", "/responses wells");
        scene.taps("Amina", "Send the file");
        assertThat(scene.lastFile()).contains("The pump is broken.").doesNotContain("Only tried.");
    }

    @Test
    void a_role_that_ended_before_the_file_was_made_gets_none() {
        scene.hasInvitation("coordinator", "africa");
        scene.opensLink("Amina");
        scene.types("Amina", "/responses wells");
        scene.beforeSending(() -> scene.database().write("test", db ->
                db.update(ROLE_GRANT).set(ROLE_GRANT.REVOKED_AT, 1L).execute()).join());
        assertThat(String.join("\n", scene.taps("Amina", "Send the file"))).contains("your role does not allow it any more");
        assertThat(exports()).isEmpty();
    }

    @Test
    void a_consultation_may_keep_its_answers_out_of_chats() {
        scene.hasInvitation("coordinator", "africa");
        scene.opensLink("Amina");
        scene.database().write("test", db -> db.update(CONSULTATION)
                .set(CONSULTATION.SOURCE, DSL.concat(CONSULTATION.SOURCE, "answers-in-chat: \"false\"\n"))
                .where(CONSULTATION.CODE.eq("wells")).execute()).join();
        scene.board().refresh();
        assertThat(String.join("\n", scene.types("Amina", "/responses wells")))
                .contains("does not let its answers be sent into a chat");
        scene.forges("Amina", "@:wells:responses/file");
        assertThat(exports()).isEmpty();
    }

    private List<String> exports() {
        return scene.database().read(db -> db.selectFrom(AUDIT)
                .where(AUDIT.ACT.eq("exported")).fetch(AUDIT.DETAIL));
    }
}
