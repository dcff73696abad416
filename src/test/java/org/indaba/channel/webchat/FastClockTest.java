package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.CONSULTATION;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.http.network.Site;
import org.indaba.rehearsal.Dialogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's clock was fast, and is put right while the server is down. */
class FastClockTest {
    @TempDir
    private Path folder;

    @Test
    void an_answer_finds_its_question_though_the_clock_was_set_back_while_the_server_was_down() throws Exception {
        Map<String, String> cookies;
        try (Place fast = new Place(folder.resolve("clock"))) {
            fast.clock.advance(Duration.ofMinutes(65));
            Browser browser = fast.begun().type("Answer to a").press("Next").type("Answer to b").press("Add more");
            cookies = Map.copyOf(browser.cookies);
        }
        try (Place right = new Place(folder.resolve("clock"))) {
            right.clock.advance(Duration.ofMinutes(10));
            Browser browser = right.browser();
            browser.cookies.putAll(cookies);
            browser.open("/c/wg-study").type("And more of it").press("Next");
            assertThat(browser.heading()).startsWith("3 of 5");
            assertThat(right.bubbles()).containsExactly("a: Answer to a", "b: Answer to b", "b: And more of it");
            assertThat(right.answers()).containsExactly("a answered", "b answered");
        }
    }

    @Test
    void a_clock_that_was_far_ahead_closes_no_consultation_to_whoever_answered_then() throws Exception {
        Path two = Files.writeString(folder.resolve("two.txt"),
                "% consultation wg-study languages en\n% consultation harvest languages en closes 2020-03-01T09:00\n");
        Optional<ConsultationDirectory> desk = Optional.of(Dialogue.read(two, Place.PHRASES).desk());
        Site site = new Site(Optional.empty(), List.of());
        Map<String, String> cookies;
        try (Place ahead = new Place(folder.resolve("ahead"), site, desk)) {
            ahead.clock.advance(Duration.ofDays(30));
            Browser browser = ahead.browser().open("/c/wg-study").press("I agree").press("Skip").press("Skip").press("Skip");
            cookies = Map.copyOf(browser.type("Early").press("Next").cookies);
            // a place registers it anew
            ahead.database.write("test", db -> db.deleteFrom(CONSULTATION).where(CONSULTATION.CODE.eq("harvest")).execute())
                    .join();
        }
        try (Place right = new Place(folder.resolve("ahead"), site, desk)) {
            Browser browser = right.browser();
            browser.cookies.putAll(cookies);
            browser.open("/c/harvest").press("I agree").press("Skip").press("Skip").press("Skip");
            browser.type("A good year").press("Next");
            assertThat(right.bubbles()).hasSize(2).anyMatch(each -> each.endsWith(": A good year"));
        }
    }
}
