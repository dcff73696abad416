package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.INBOUND;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that did not come from a page of ours: forged, from another site, or with a key or cookie of somebody else. */
class ForgedFormsTest {
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
    void a_form_without_its_key_is_refused_and_gives_back_what_was_typed() {
        Browser browser = place.begun();
        refused(browser, browser.type("My words").form("Next").without("key"));
        refused(browser, browser.type("My words").form("Next").with("key", "x"));
        String key = browser.form("Next").fields().get("key");
        refused(browser, browser.type("My words").form("Next").with("key", key.substring(0, key.length() - 1) + "0x"));
    }

    @Test
    void a_key_of_another_session_or_consultation_is_refused() {
        Browser other = place.begun();
        String key = other.form("Next").fields().get("key");
        Browser browser = place.begun();
        refused(browser, browser.type("My words").form("Next").with("key", key));
    }

    @Test
    void a_form_from_another_site_is_refused() {
        for (String[] header : new String[][] {
            {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://evil.example"},
        }) {
            Browser browser = place.begun();
            Browser.Form form = browser.type("My words").form("Next");
            browser.headers.put(header[0], header[1]);
            refused(browser, form);
        }
        Browser browser = place.begun();
        browser.headers.put("Sec-Fetch-Site", "same-origin");
        browser.headers.put("Origin", "null");
        assertThat(browser.type("Mine").press("Next").status()).isEqualTo(200);
        assertThat(place.bubbles()).containsExactly("a: Mine");
    }

    @Test
    void a_form_is_good_for_a_week_and_not_for_two_months() {
        Browser browser = place.begun();
        Browser.Form form = browser.type("My words").form("Add more");
        place.clock.advance(Duration.ofDays(7));
        browser.submit(form);
        assertThat(place.bubbles()).containsExactly("a: My words");
        place.clock.advance(Duration.ofDays(60));
        browser.submit(form.with("text", "Others"));
        assertThat(browser.status()).isEqualTo(403);
        assertThat(place.bubbles()).containsExactly("a: My words");
    }

    @Test
    void a_cookie_that_is_lost_cut_or_forged_begins_anew_and_loses_nothing() {
        for (String change : List.of("lost", "cut", "forged")) {
            Browser browser = place.begun();
            Browser.Form form = browser.type("My words").form("Next");
            String cookie = browser.cookies.remove("indaba");
            if (change.equals("cut")) {
                browser.cookies.put("indaba", cookie.substring(0, 20));
            } else if (change.equals("forged")) {
                String other = cookie.startsWith("A") ? "B" : "A";
                browser.cookies.put("indaba", other + cookie.substring(1, 43) + "." + "0".repeat(32));
            }
            browser.submit(form);
            assertThat(browser.status()).as(change).isEqualTo(403);
            assertThat(browser.heading()).isEqualTo("Choose your language");
            assertThat(browser.field()).isEqualTo("My words");
        }
        assertThat(place.bubbles()).isEmpty();
    }

    @Test
    void a_forged_tap_does_nothing() {
        Browser browser = place.begun();
        for (String data : List.of("tap:zzz", "tap:p:wg-study:named", "tap:s:other:", "tap:", "nonsense", "tap:" + "x".repeat(5000))) {
            browser.submit(browser.form("Next").with("do", data));
            assertThat(browser.heading()).as(data).isNotBlank();
        }
        assertThat(place.bubbles()).isEmpty();
        assertThat(place.responses()).containsExactly("web null en partial KE null");
    }

    private void refused(Browser browser, Browser.Form form) {
        int before = place.count(INBOUND);
        browser.submit(form);
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.text()).contains("Nothing was stored.");
        assertThat(browser.field()).isEqualTo("My words");
        assertThat(place.count(INBOUND)).isEqualTo(before);
        assertThat(place.count(BUBBLE)).isZero();
    }
}
