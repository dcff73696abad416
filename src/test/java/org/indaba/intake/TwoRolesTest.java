package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.AUDIT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Someone with several roles in one chat: each act stands in the log under the role that allows it. */
class TwoRolesTest {
    @TempDir
    Path folder;

    private StaffScene scene;
    private String reader;

    @BeforeEach
    void a_reader_for_europe_who_coordinates_africa_too() throws Exception {
        scene = new StaffScene(Phrasebook.packed(), folder);
        joins("reader", "europe");
        reader = scene.numberOf("Amina");
        joins("coordinator", "africa");
        Stream.of("/launch", "Villages").forEach(each -> scene.types("Amina", each));
        Stream.of("Africa", "The official questions", "All that are ready", "From now, for 30 days",
                "Questions come to me", "Launch").forEach(each -> scene.taps("Amina", each));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void joins(String role, String region) {
        scene.hasInvitation(role, region);
        scene.opensLink("Amina");
    }

    @Test
    void the_audit_names_the_role_that_may_launch() {
        assertThat(String.join("\n", scene.types("Amina", "/audit villages")))
                .contains(scene.numberOf("Amina")).doesNotContain(reader);
    }

    @Test
    void every_act_stands_under_the_role_whose_business_it_is() {
        String africa = scene.numberOf("Amina");
        joins("coordinator", "europe");
        assertThat(actors("consultation-launched")).containsExactly("grant " + id(africa));
        byTap("/invite", "Reader", "Africa");
        assertThat(actors("invited")).as("to Africa").containsExactly("grant " + id(africa));
        byTap("/invite", "Reader", "Europe");
        assertThat(actors("invited")).as("to Europe").last().isEqualTo("grant " + id(scene.numberOf("Amina")));
        scene.sends("Amina", "draft.md", "# Wells".getBytes(StandardCharsets.UTF_8), "/document villages");
        scene.types("Amina", "/document villages 1 withdrawn");
        scene.types("Juma", "/start villages");
        Stream.of("English", "I agree", "Skip", "Skip").forEach(each -> scene.taps("Juma", each));
        Stream.of("Ghana", "The news.").forEach(each -> scene.types("Juma", each));
        byTap("/remind villages", "Remind them");
        byTap("/remind villages", "Stop sending");
        scene.types("Amina", "/extend villages 31 March 2027");
        byTap("/close villages", "Close now");
        byTap("/revoke " + reader, "End the role");
        for (String act : List.of("document-brought", "document-withdrawn", "reminder-begun", "reminder-stopped",
                "consultation-extended", "consultation-closed")) {
            assertThat(actors(act)).as(act).containsExactly("grant " + id(africa));
        }
        assertThat(actors("revoked")).containsExactly("grant " + id(scene.numberOf("Amina")));
    }

    private void byTap(String typed, String... labels) {
        scene.types("Amina", typed);
        Stream.of(labels).forEach(each -> scene.taps("Amina", each));
    }

    private static long id(String number) {
        return Long.parseLong(number, 36);
    }

    private List<String> actors(String act) {
        return scene.database().read(db -> db.select(AUDIT.ACTOR).from(AUDIT)
                .where(AUDIT.ACT.eq(act)).orderBy(AUDIT.SEQ).fetch(AUDIT.ACTOR));
    }
}
