package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.indaba.http.limit.MemoryLease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that bring more than there is room for, alone and together. */
class LongFormsTest {
    private static final long MEMORY = 8 << 20;
    private static final String CUT = "Only the beginning of your text stands here.";
    private static final String TOO_LONG = "longer than 20,000 characters";

    @TempDir
    private Path folder;

    private Place place;

    @BeforeEach
    void open() throws Exception {
        place = new Place(folder, MEMORY);
    }

    /** Whatever was sent, all of what it held is there again. */
    @AfterEach
    void close() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> place.memory.taken() == 0);
        place.close();
    }

    private static Browser.Form as(boolean multipart, Browser.Form form) {
        return new Browser.Form(form.action(), multipart, form.fields(), List.of());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eight_megabytes_are_answered_with_the_most_and_given_back_as_far_as_there_is_room(boolean multipart) {
        Browser browser = place.begun();
        String text = "word ".repeat(1_600_000);
        browser.submit(as(multipart, browser.type(text).form("Next")));
        assertThat(browser.status()).isEqualTo(413);
        assertThat(browser.text()).contains(TOO_LONG, CUT);
        assertThat(text).startsWith(browser.field());
        assertThat(browser.field().length()).isGreaterThan(3 << 20);
        assertThat(place.bubbles()).isEmpty();
        browser.type("Shorter.").press("Next");
        assertThat(place.bubbles()).containsExactly("a: Shorter.");
    }

    @Test
    void a_long_text_is_cut_where_others_hold_the_memory_and_a_short_one_is_taken() {
        Browser browser = place.begun();
        try (MemoryLease others = place.memory.lease()) {
            assertThat(others.takeSpare(MEMORY / 2)).isTrue();
            String text = "é".repeat(200_000);
            browser.submit(browser.type(text).form("Next"));
            assertThat(browser.status()).isEqualTo(413);
            assertThat(browser.text()).contains(TOO_LONG, CUT);
            assertThat(text).startsWith(browser.field());
            assertThat(browser.field()).hasSizeGreaterThan(WebChatLimits.MOST_TEXT);
            browser.type("x".repeat(WebChatLimits.MOST_TEXT)).press("Next");
            assertThat(browser.heading()).startsWith("2 of 5");
        }
    }

    @Test
    void where_there_is_no_room_at_all_nothing_is_read_and_the_same_form_is_taken_later() {
        Browser browser = place.begun();
        Browser.Form form = browser.type("My words").form("Next");
        try (MemoryLease others = place.memory.lease()) {
            assertThat(others.take(MEMORY)).isTrue();
            for (Browser.Form each : List.of(form, as(false, form))) {
                browser.post(each);
                assertThat(browser.status()).isEqualTo(503);
                assertThat(browser.text()).contains("nothing of this form was taken", "go back in your browser");
            }
        }
        browser.submit(form);
        assertThat(place.bubbles()).containsExactly("a: My words");
    }

    @Test
    void a_text_that_was_read_and_cannot_be_acted_on_is_given_back_and_stored_once_when_it_comes_again() {
        Browser browser = place.begun();
        String text = "文".repeat(WebChatLimits.MOST_TEXT);
        Browser.Form form = browser.type(text).form("Next");
        try (MemoryLease others = place.memory.lease()) {
            assertThat(others.take(MEMORY - 300_000)).isTrue();
            browser.submit(as(false, form));
            assertThat(browser.status()).isEqualTo(503);
            assertThat(browser.text()).contains("could not be stored just now").doesNotContain(CUT);
            assertThat(browser.field()).isEqualTo(text);
        }
        browser.submit(form).submit(browser.type(text).form("Add more"));
        assertThat(place.bubbles()).startsWith("a: " + text);
    }

    @Test
    void of_a_form_that_is_not_ours_no_more_is_held_than_of_a_short_one() {
        String text = "x".repeat(3_000_000);
        for (String wrong : List.of("key", "cookie", "site")) {
            Browser browser = place.begun();
            Browser.Form form = browser.type(text).form("Next");
            switch (wrong) {
                case "key" -> form = form.with("key", "x");
                case "cookie" -> browser.cookies.clear();
                default -> browser.headers.put("Sec-Fetch-Site", "cross-site");
            }
            for (boolean multipart : new boolean[] {true, false}) {
                browser.post(as(multipart, form));
                assertThat(browser.status()).as(wrong).isEqualTo(403);
                assertThat(browser.text()).as(wrong).contains("Nothing was stored.", CUT);
                assertThat(browser.field().length()).as(wrong).isBetween(WebChatLimits.MOST_TEXT, WebChatLimits.SHORT_TEXT_BYTES);
            }
        }
        assertThat(place.bubbles()).isEmpty();
    }

    @Test
    void a_key_that_stands_behind_the_text_is_good_for_a_short_one() {
        Browser browser = place.begun();
        Browser.Form form = browser.type("Mine").form("Next");
        String key = form.fields().get("key");
        browser.post(as(false, form.without("key").with("key", key)));
        assertThat(place.bubbles()).containsExactly("a: Mine");
        form = browser.reload().type("x".repeat(100_000)).form("Next");
        key = form.fields().get("key");
        browser.post(as(false, form.without("key").with("key", key)));
        assertThat(browser.status()).isEqualTo(413);
        assertThat(browser.text()).contains(TOO_LONG, CUT);
    }

    @Test
    void a_field_that_no_page_makes_so_long_is_refused() {
        Browser browser = place.begun();
        browser.submit(browser.type("Mine").form("Next").with("do", "x".repeat(100_000)));
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.field()).isEqualTo("Mine");
        assertThat(place.bubbles()).isEmpty();
    }

    @Test
    void forms_that_come_together_never_hold_more_than_the_budget_and_honest_people_answer_meanwhile() {
        Browser attacker = place.begun();
        Browser.Form ours = attacker.type("word ".repeat(500_000)).form("Next");
        List<Browser.Form> forms = List.of(
                as(true, ours), as(false, ours), as(false, ours.with("key", "x")),
                new Browser.Form("/c/wg-study/finish", false, ours.with("key", "y").fields(), List.of()),
                new Browser.Form("/c/wg-study/resume", false, ours.with("key", "y").fields(), List.of()));
        List<CompletableFuture<Integer>> sent = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Browser tab = place.browser();
            tab.cookies.putAll(attacker.cookies);
            Browser.Form form = forms.get(i % forms.size());
            sent.add(CompletableFuture.supplyAsync(() -> tab.post(form).status()));
        }
        int answers = 0;
        while (!sent.stream().allMatch(CompletableFuture::isDone) || answers == 0) {
            assertThat(place.memory.taken()).isLessThanOrEqualTo(MEMORY);
            Browser honest = place.begun(place.browser().patient());
            honest.type("Mine").press("Next");
            assertThat(honest.heading()).startsWith("2 of 5");
            answers++;
        }
        assertThat(sent).allSatisfy(each -> assertThat(each.join()).isIn(403, 413, 503));
        assertThat(place.bubbles()).hasSize(answers).containsOnly("a: Mine");
    }

    @Test
    void what_is_given_back_is_escaped_as_ever() {
        Browser browser = place.begun();
        String text = "<b>\"it's\" & </textarea>\r\n\t ".repeat(5_000);
        browser.submit(browser.type(text.replace("\r\n", "\n")).form("Next"));
        assertThat(browser.status()).isEqualTo(413);
        assertThat(browser.html()).doesNotContain("<b>");
        assertThat(browser.field()).isEqualTo(text.replace("\r\n", "\n"));
        assertThat(browser.html().getBytes(StandardCharsets.UTF_8).length).isGreaterThan(text.length());
    }
}
