package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.INBOUND;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONDENT;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.indaba.channel.InboundKey;
import org.indaba.crypto.Sha256;
import org.indaba.http.network.Site;
import org.indaba.rehearsal.Dialogue;
import org.indaba.store.inbound.InboundTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that come twice, late, from another window, or with more than fits. */
class FormsTest {
    @TempDir
    private Path folder;

    private Place place;

    @BeforeEach
    void open() throws Exception {
        place = new Place(folder);
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void looking_stores_nothing() {
        place.browser().open("/c/wg-study").reload().open("/c/wg-study?source=radio").open("/");
        assertThat(place.count(RESPONDENT) + place.count(INBOUND)).isZero();
    }

    @Test
    void nothing_is_put_into_the_outbox() {
        place.begun().type("One.").press("Next").press("STOP");
        assertThat(place.count(OUTBOX)).as("rows to be sent over the web").isZero();
    }

    @Test
    void a_form_sent_twice_is_stored_once_and_shows_where_the_person_is() {
        Browser browser = place.begun();
        Browser.Form form = browser.type("Once.").form("Next");
        browser.submit(form);
        int inbounds = place.count(INBOUND);
        browser.submit(form).submit(form);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.heading()).startsWith("2 of 5");
        assertThat(place.bubbles()).containsExactly("a: Once.");
        assertThat(place.count(INBOUND)).isEqualTo(inbounds);
    }

    @Test
    void a_text_sent_after_the_closing_is_given_back() throws Exception {
        Dialogue closing = Dialogue.read(
                Dialogue.FOLDER.resolve("24-closed-in-the-middle.txt"), Place.PHRASES);
        try (Place closed = new Place(
                folder.resolve("closed"), new Site(Optional.empty(), List.of()), Optional.of(closing.desk()))) {
            Browser browser = closed.browser().open("/c/harvest").press("I agree").press("Skip").press("Skip")
                    .press("Skip");
            Browser.Form form = browser.type("Too late, but mine.").form("Next");
            closed.clock.moveTo(Instant.parse("2026-11-25T00:00:00Z"));
            browser.submit(form);
            assertThat(closed.bubbles()).isEmpty();
            assertThat(browser.text()).as("it can be copied").contains("Too late, but mine.");
        }
    }

    @Test
    void a_form_sent_ten_times_at_once_is_stored_once() {
        Browser browser = place.begun();
        Browser.Form form = browser.type("Once.").form("Next");
        List<CompletableFuture<Browser>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Browser tab = place.browser();
            tab.cookies.putAll(browser.cookies);
            all.add(CompletableFuture.supplyAsync(() -> tab.submit(form)));
        }
        assertThat(all).allSatisfy(each -> assertThat(each.join().heading()).startsWith("2 of 5"));
        assertThat(place.bubbles()).containsExactly("a: Once.");
    }

    @Test
    void a_text_changed_after_going_back_in_the_browser_is_a_further_piece_of_the_same_answer() {
        Browser browser = place.begun();
        Browser.Form form = browser.type("First.").form("Next");
        browser.submit(form);
        browser.submit(form.with("text", "And second."));
        assertThat(browser.heading()).startsWith("2 of 5");
        assertThat(place.bubbles()).containsExactly("a: First.", "a: And second.");
    }

    @Test
    void a_text_that_another_button_sends_again_is_stored_once_and_the_button_does_what_it_says() {
        Browser browser = place.begun();
        Browser.Form form = browser.type("Once.").form("Add more");
        browser.submit(form).submit(form.with("do", "next"));
        assertThat(place.bubbles()).containsExactly("a: Once.");
        assertThat(browser.heading()).startsWith("2 of 5");
        Browser.Form more = browser.type("Twice?").form("Add more");
        browser.submit(more);
        browser.submit(more.with("do", browser.form("Back").fields().get("do")));
        assertThat(browser.heading()).startsWith("1 of 5");
        browser.submit(more.with("do", "next"));
        assertThat(browser.heading()).startsWith("3 of 5");
        assertThat(place.bubbles()).containsExactly("a: Once.", "b: Twice?");
    }

    @Test
    void a_text_that_went_back_with_its_person_is_not_stored_again_by_the_way_on() {
        Browser browser = place.begun();
        browser.press("Next");
        Browser.Form back = browser.type("Half a thought").form("Back");
        browser.submit(back);
        assertThat(browser.heading()).startsWith("1 of 5");
        browser.submit(back.with("do", "next"));
        assertThat(browser.heading()).startsWith("3 of 5");
        assertThat(place.bubbles()).containsExactly("b: Half a thought");
    }

    @Test
    void what_could_not_be_stored_is_stored_once_also_where_another_button_sends_it_again() {
        Browser browser = place.begun();
        Browser.Form form = browser.press("Next").type("Precious words").form("Next");
        place.failing = true;
        browser.submit(form);
        assertThat(browser.status()).isEqualTo(503);
        place.failing = false;
        Browser.Form back = browser.type("Precious words").form("Back");
        browser.submit(form).submit(back);
        assertThat(place.bubbles()).containsExactly("b: Precious words");
    }

    @Test
    void a_form_that_an_earlier_version_has_stored_changes_nothing() {
        Browser browser = place.begun();
        Browser.Form form = browser.type("Once.").form("Next");
        String[] key = form.fields().get("key").split("\\.");
        String content = Sha256.hex(key[2] + "\nnext\0Once.").substring(0, 16);
        place.database.write("test", db -> InboundTable.record(
                db, new InboundKey(WebChannel.NAME, "", key[0] + "/" + content), place.now())).join();
        browser.submit(form);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(place.bubbles()).isEmpty();
    }

    @Test
    void what_is_typed_in_a_second_window_belongs_to_the_question_that_stood_there() {
        Browser browser = place.begun();
        Browser.Form other = browser.type("From the other window.").form("Next");
        browser.type("Here.").press("Next").type("On.").press("Next");
        browser.submit(other);
        assertThat(place.bubbles()).containsExactly("a: Here.", "a: From the other window.", "b: On.");
        assertThat(browser.heading()).startsWith("2 of 5");
    }

    @Test
    void what_is_typed_in_a_second_window_goes_back_with_its_person_to_the_question_that_stood_there() {
        Browser browser = place.begun();
        browser.press("Next");
        Browser.Form back = browser.type("From the other window.").form("Back");
        browser.type("Here.").press("Next").submit(back);
        assertThat(browser.heading()).startsWith("1 of 5");
        assertThat(place.bubbles()).containsExactly("b: Here.", "b: From the other window.");
    }

    @Test
    void a_button_of_an_earlier_page_explains_itself_and_changes_nothing() {
        Browser browser = place.begun();
        Browser.Form skip = browser.form("Skip");
        browser.type("Here.").press("Next").submit(skip);
        assertThat(browser.text()).contains("That button belongs to an earlier step.");
        assertThat(browser.heading()).startsWith("2 of 5");
        assertThat(place.answers()).containsExactly("a answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "Change the language", "Delete your answers"})
    void who_comes_back_hours_later_is_asked_and_answers(String left) {
        Browser browser = place.begun().press(left);
        place.clock.advance(Duration.ofHours(7));
        browser.open("/c/wg-study").type("Mine.").press("Next");
        assertThat(browser.heading()).startsWith("2 of 5");
        assertThat(place.bubbles()).containsExactly("a: Mine.");
    }

    @Test
    void who_comes_back_hours_after_deleting_agrees_anew() {
        Browser browser = place.begun().press("Delete your answers").press("Delete");
        place.clock.advance(Duration.ofHours(7));
        browser.open("/c/wg-study").press("I agree");
        assertThat(browser.heading()).isEqualTo("Which of these describes you best?");
    }

    @ParameterizedTest
    @CsvSource({"Delete,are deleted.", "Keep,Nothing was deleted."})
    void a_page_that_was_left_open_for_hours_does_what_stands_on_it(String button, String said) {
        Browser browser = place.begun().press("STOP");
        place.clock.advance(Duration.ofHours(7));
        browser.press(button);
        assertThat(browser.text()).contains(said);
        assertThat(place.count(RESPONSE, RESPONSE.STOPPED_AT.isNull())).isZero();
    }

    @Test
    void a_stop_in_a_second_window_is_not_taken_back_by_what_is_typed_in_the_first() {
        Browser browser = place.begun();
        place.clock.advance(Duration.ofHours(7));
        Browser.Form first = browser.reload().type("Mine.").form("Next");
        browser.reload().press("STOP").submit(first);
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text()).contains("This was not kept.", "Mine.");
        assertThat(place.count(RESPONSE, RESPONSE.STOPPED_AT.isNull())).isZero();
    }

    @Test
    void a_name_typed_on_a_page_that_is_over_is_given_back() {
        Browser browser = place.browser();
        browser.open("/c/wg-study").press("English").press("I agree").press("Skip").press("Skip");
        Browser.Form country = browser.type("Kenya").form("Next");
        browser.press("Skip").submit(country);
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text()).contains("This was not kept.");
        assertThat(browser.field()).isEqualTo("Kenya");
        assertThat(place.bubbles()).isEmpty();
    }

    @Test
    void an_empty_field_skips_the_question_and_back_takes_the_text_along() {
        Browser browser = place.begun();
        browser.press("Next");
        assertThat(place.answers()).containsExactly("a skipped");
        browser.type("Half a thought").press("Back");
        assertThat(browser.heading()).startsWith("1 of 5");
        assertThat(place.bubbles()).containsExactly("b: Half a thought");
    }

    @Test
    void what_could_not_be_stored_is_given_back_and_stored_once_when_it_comes_again() {
        Browser browser = place.begun();
        Browser.Form form = browser.type("Precious words").form("Next");
        place.failing = true;
        browser.submit(form);
        assertThat(browser.status()).isEqualTo(503);
        assertThat(browser.text()).contains("could not be stored just now");
        assertThat(browser.field()).isEqualTo("Precious words");
        place.failing = false;
        browser.type("Precious words").press("Next");
        assertThat(browser.heading()).startsWith("2 of 5");
        browser.submit(form);
        assertThat(place.bubbles()).containsExactly("a: Precious words");
    }

    @Test
    void a_text_of_which_nobody_knew_is_stored_once_though_the_file_that_comes_with_it_is_refused() {
        Browser browser = place.begun();
        place.losing = true;
        browser.type("Precious words").press("Add more");
        assertThat(browser.status()).isEqualTo(503);
        place.losing = false;
        browser.type(browser.field()).attach(new Browser.Upload("file", "empty.txt", "text/plain", new byte[0])).press("Next");
        assertThat(browser.status()).isEqualTo(400);
        browser.type(browser.field()).press("Next");
        assertThat(browser.heading()).startsWith("2 of 5");
        assertThat(place.bubbles()).containsExactly("a: Precious words");
    }

    @Test
    void a_control_character_that_is_typed_is_replaced() {
        Browser browser = place.begun();
        browser.type("ёж; \0NUL\u0007BEL\fpage").press("Next");
        assertThat(place.bubbles()).containsExactly("a: ёж; \uFFFDNUL\uFFFDBEL\npage");
    }

    @Test
    void a_text_over_the_limit_is_given_back_whole() {
        Browser browser = place.begun();
        for (int length : new int[] {WebChatLimits.MOST_TEXT + 1, 1 << 20}) {
            String text = "é".repeat(length - 1) + "!";
            Browser.Form form = browser.type(text).form("Next");
            for (boolean multipart : new boolean[] {true, false}) {
                browser.submit(new Browser.Form(form.action(), multipart, form.fields(), List.of()));
                assertThat(browser.status()).isEqualTo(413);
                assertThat(browser.text()).contains("longer than 20,000 characters");
                assertThat(browser.field()).isEqualTo(text);
            }
        }
        assertThat(place.bubbles()).isEmpty();
        browser.type("x".repeat(WebChatLimits.MOST_TEXT)).press("Next");
        assertThat(place.count(BUBBLE)).isOne();
    }
}
