package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.INBOUND;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.webchat.page.ChatPage;
import org.indaba.http.network.Site;
import org.indaba.rehearsal.Dialogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several consultations are open, and one page leads to another. */
class SeveralTest {
    private static final String OTHER = "ITU WG-Study: open consultation";

    @TempDir
    private Path folder;

    private Place place;

    @BeforeEach
    void open() throws Exception {
        Dialogue two = Dialogue.read(Dialogue.FOLDER.resolve("21-which-consultation.txt"), Place.PHRASES);
        place = new Place(folder, new Site(Optional.empty(), List.of()), Optional.of(two.desk()));
    }

    @AfterEach
    void close() {
        place.close();
    }

    private Browser harvesting() {
        return place.browser().open("/c/harvest").press("I agree").press("Skip").press("Skip").press("Skip");
    }

    private int harvestsStopped() {
        return place.count(RESPONSE, RESPONSE.CONSULTATION.eq("harvest").and(RESPONSE.STOPPED_AT.isNotNull()));
    }

    @Test
    void whoever_stops_one_and_chooses_another_is_led_there_and_the_first_stays_stopped() {
        Browser browser = harvesting().press("STOP").press(OTHER);
        assertThat(browser.path()).isEqualTo("/c/wg-study");
        assertThat(browser.text()).contains("You are now in another consultation:", OTHER);
        assertThat(browser.press("I agree").heading()).isEqualTo("Which of these describes you best?");
        assertThat(browser.path()).isEqualTo("/c/wg-study");
        assertThat(place.responses()).hasSize(2);
        assertThat(harvestsStopped()).isOne();
    }

    @Test
    void a_press_that_comes_twice_leads_to_the_same_page() {
        Browser browser = harvesting().press("STOP");
        Browser.Form form = browser.form(OTHER);
        browser.submit(form);
        int inbounds = place.count(INBOUND);
        browser.submit(form);
        assertThat(browser.path()).isEqualTo("/c/wg-study");
        assertThat(place.count(INBOUND)).isEqualTo(inbounds);
        assertThat(harvestsStopped()).isOne();
    }

    @Test
    void a_link_typed_into_the_answer_leads_there_and_its_draft_is_over_with() {
        Browser browser = harvesting().type("/start wg-study").press("Next");
        assertThat(browser.path()).startsWith("/c/wg-study" + ChatPage.KEPT);
        assertThat(browser.text()).contains(OTHER);
        assertThat(place.bubbles()).isEmpty();
    }

    @Test
    void whoever_deleted_their_answers_begins_again_in_the_same_consultation() {
        Browser browser = harvesting().press("Delete your answers").press("Delete").press("Begin again");
        assertThat(browser.path()).isEqualTo("/c/harvest");
        assertThat(browser.press("I agree").heading()).isEqualTo("Which of these describes you best?");
    }

    @Test
    void a_page_of_another_consultation_still_leads_into_that_one() {
        Browser browser = harvesting();
        browser.open("/c/wg-study").press("I agree");
        assertThat(browser.path()).isEqualTo("/c/wg-study");
        assertThat(browser.heading()).isEqualTo("Which of these describes you best?");
        browser.open("/c/harvest").type("Well.").press("Next");
        assertThat(browser.path()).startsWith("/c/harvest");
        assertThat(place.bubbles()).containsExactly("a: Well.");
    }
}
