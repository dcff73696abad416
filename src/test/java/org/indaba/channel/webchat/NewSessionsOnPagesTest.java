package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.INBOUND;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.conversation.StorageLimits;
import org.indaba.http.limit.NewSessionLimiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One network may begin so many sessions, and whoever has one goes on. */
@Timeout(60)
class NewSessionsOnPagesTest {
    @TempDir
    Path folder;

    private Place place;

    @BeforeEach
    void open() throws Exception {
        place = new Place(folder, StorageLimits.USUAL, new NewSessionLimiter.Limits(3, 6));
    }

    @AfterEach
    void close() throws Exception {
        place.close();
    }

    private Browser from(String address, String language) {
        Browser browser = new Browser(place.url(), language);
        browser.headers.put("X-Forwarded-For", address);
        browser.open("/c/wg-study");
        return browser;
    }

    private int sessions() {
        return place.database.read(db -> db.fetchCount(ADDRESS));
    }

    @Test
    void one_more_is_told_when_to_try_again_and_nothing_is_stored_of_it() {
        Browser first = from("192.0.2.1", "en");
        first.press("English");
        from("192.0.2.1", "en").press("English");
        from("192.0.2.1", "en").press("English");
        int inbounds = place.database.read(db -> db.fetchCount(INBOUND));

        Browser refused = from("192.0.2.1", "fr");
        refused.press("Français");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).contains("601");
        assertThat(refused.text()).contains("Veuillez réessayer dans 10 minutes");
        assertThat(sessions()).isEqualTo(3);
        assertThat(place.database.<Integer>read(db -> db.fetchCount(INBOUND))).isEqualTo(inbounds);
        assertThat(place.sessions.refused()).isEqualTo(1);

        first.press("I agree");
        assertThat(first.status()).as("whoever has a session goes on").isEqualTo(200);
        assertThat(first.text()).contains("Which of these describes you best?");
        from("192.0.2.2", "en").press("English");
        assertThat(sessions()).as("another address begins").isEqualTo(4);

        place.clock.advance(Duration.ofMinutes(11));
        refused.press("Français");
        assertThat(refused.status()).as("and so do they, after the wait").isEqualTo(200);
        assertThat(sessions()).isEqualTo(5);
    }

    @Test
    void what_was_typed_is_given_back() {
        Browser browser = place.begun();
        browser.headers.put("X-Forwarded-For", "192.0.2.1");
        Browser.Form form = browser.type("A long thought.").form("Next");
        for (int i = 0; i < 3; i++) {
            from("192.0.2.1", "en").press("English");
        }
        Browser other = from("192.0.2.1", "en");
        other.submit(new Browser.Form(form.action(), form.multipart(), other.form("English").fields(), List.of())
                .with("text", "A long thought."));
        assertThat(other.status()).isEqualTo(429);
        assertThat(other.text()).contains("this was not stored", "A long thought.");
    }

    @Test
    void a_subscriber_of_ipv6_is_one_network() {
        for (int i = 0; i < 3; i++) {
            from("2001:db8::" + i, "en").press("English");
        }
        Browser more = from("2001:db8::ffff", "en");
        more.press("English");
        assertThat(more.status()).isEqualTo(429);
        Browser neighbour = from("2001:db8:0:1::1", "en");
        neighbour.press("English");
        assertThat(neighbour.status()).isEqualTo(200);
    }

    @Test
    void a_form_that_comes_again_counts_once() {
        Browser browser = from("192.0.2.1", "en");
        Browser.Form form = browser.form("English");
        for (int i = 0; i < 10; i++) {
            browser.submit(form);
            assertThat(browser.status()).isEqualTo(200);
        }
        assertThat(sessions()).isEqualTo(1);
        assertThat(place.sessions.refused()).isZero();
    }

    @Test
    void a_code_to_come_back_is_taken_so_often_from_one_network_too() {
        Browser browser = from("192.0.2.1", "en");
        browser.press("English").press("I agree");
        String code = code(browser);
        for (int i = 0; i < 4; i++) {
            Browser elsewhere = from("192.0.2.9", "en");
            elsewhere.open("/c/wg-study/resume");
            elsewhere.typeCode(code).press("Go on with this code");
            assertThat(elsewhere.status()).isEqualTo(i < 3 ? 200 : 429);
        }
        assertThat(sessions()).isEqualTo(4);
    }

    private static String code(Browser browser) {
        Matcher code =
                Pattern.compile("(?:[0-9A-Z]{4}[- ]){6}[0-9A-Z]{4}").matcher(browser.text());
        assertThat(code.find()).as(browser.text()).isTrue();
        return code.group();
    }
}
