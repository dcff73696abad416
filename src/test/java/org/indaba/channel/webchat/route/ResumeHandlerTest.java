package org.indaba.channel.webchat.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.PAGE;
import static org.indaba.store.schema.Tables.RESPONDENT;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.RESUME_CODE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.channel.webchat.Browser;
import org.indaba.channel.webchat.Place;
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.http.network.Site;
import org.indaba.security.RefusalKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People come back, lend their phone, and take away what is held about them. */
class ResumeHandlerTest {
    private static final Pattern CODE = Pattern.compile("<code[^>]*>([0-9A-Z-]+)</code>");

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

    private static String code(Browser browser) {
        Matcher code = CODE.matcher(browser.html());
        assertThat(code.find()).as("a code on\n%s", browser.text()).isTrue();
        return code.group(1);
    }

    private static Browser redeem(Browser browser, String code) {
        return browser.open("/c/wg-study/resume").typeCode(code).press("Go on with this code");
    }

    @Test
    void a_code_is_shown_from_the_first_question_on_and_not_before_consent() {
        Browser browser = place.browser().open("/c/wg-study").press("English");
        assertThat(browser.html()).doesNotContain("<code");
        browser.press("I agree");
        String code = code(browser);
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
        browser.press("Skip").press("Skip").press("Skip").type("Words").press("Next");
        assertThat(code(browser)).isEqualTo(code);
        List<String> stored = place.database.read(db -> db.select(RESUME_CODE.HASH).from(RESUME_CODE).fetch(RESUME_CODE.HASH));
        assertThat(stored).hasSize(1).noneMatch(hash -> hash.contains(code.substring(0, 4)));
        assertThat(code(place.begun())).as("another person's").isNotEqualTo(code);
    }

    @Test
    void the_code_stands_open_at_the_start_and_at_each_pause_and_is_folded_in_between() {
        String open = "<details open";
        Browser browser = place.browser().open("/c/wg-study").press("English").press("I agree");
        assertThat(browser.html()).as("the start").contains(open);
        browser.press("Skip").press("Skip").press("Skip");
        assertThat(browser.html()).as("a question").doesNotContain(open);
        browser.type("My words").press("Next");
        assertThat(browser.html()).as("the next question").doesNotContain(open);
        place.clock.advance(Duration.ofDays(3));
        assertThat(browser.reload().html()).as("back after days").contains(open);
        browser.press("STOP");
        assertThat(browser.html()).as("stopped").contains(open);
    }

    @Test
    void a_page_that_travels_in_the_open_says_so_before_consent() throws Exception {
        assertThat(place.browser().open("/c/wg-study").press("English").text())
                .contains("This page is not encrypted").doesNotContain("travel encrypted");
        try (Place secure = new Place(folder.resolve("other"), new Site(Optional.empty(), List.of("127.0.0.1")), Optional.empty())) {
            Browser browser = secure.browser();
            browser.headers.put("X-Forwarded-Proto", "https");
            assertThat(browser.open("/c/wg-study").press("English").text())
                    .contains("travel encrypted").doesNotContain("not encrypted");
        }
    }

    @Test
    void who_lost_the_cookie_goes_on_with_the_code_where_they_stopped() {
        Browser browser = place.begun();
        browser.type("My words").press("Next");
        String code = code(browser);
        for (String typed : List.of(code, code.toLowerCase(Locale.ROOT).replace("-", " "), " " + code.replace('0', 'O').replace('1', 'l'))) {
            Browser other = redeem(place.browser(), typed);
            assertThat(other.heading()).as(typed).startsWith("2 of 5");
            other.type("From there").press("Add more");
        }
        assertThat(place.bubbles()).containsExactly("a: My words", "b: From there", "b: From there", "b: From there");
        assertThat(browser.reload().heading()).as("the first session goes on too").startsWith("2 of 5");
        assertThat(place.responses()).hasSize(1);
    }

    @Test
    void who_stopped_answers_on_the_device_on_which_they_come_back() {
        Browser other = redeem(place.browser(), code(place.begun().press("STOP")));
        assertThat(other.heading()).startsWith("1 of 5");
        other.type("From there.").press("Next");
        assertThat(other.heading()).startsWith("2 of 5");
        assertThat(place.bubbles()).containsExactly("a: From there.");
    }

    @Test
    void a_stop_is_not_taken_back_by_the_page_that_stood_open_on_the_other_device() {
        Browser one = place.begun();
        Browser other = redeem(place.browser(), code(one));
        Browser.Form form = other.type("Typed on the other device.").form("Next");
        place.clock.advance(Duration.ofMinutes(1));
        one.reload().press("STOP");
        other.submit(form);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("This was not kept.", "Typed on the other device.");
        assertThat(place.bubbles()).isEmpty();
        assertThat(place.count(RESPONSE, RESPONSE.STOPPED_AT.isNull())).isZero();
    }

    @Test
    void a_stop_hours_later_is_not_taken_back_by_what_was_typed_before_it() {
        Browser browser = place.begun();
        place.clock.advance(Duration.ofHours(7));
        Browser.Form first = browser.reload().type("Mine.").form("Next");
        place.clock.advance(Duration.ofMinutes(1));
        browser.reload().press("STOP");
        place.clock.advance(Duration.ofHours(7));
        browser.submit(first);
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text()).contains("This was not kept.", "Mine.");
        assertThat(place.count(RESPONSE, RESPONSE.STOPPED_AT.isNull())).isZero();
        browser.type(browser.field()).press("Next");
        assertThat(place.bubbles()).as("knowing of the stop").containsExactly("a: Mine.");
    }

    @Test
    void a_deletion_that_is_asked_about_waits_whatever_the_page_on_the_other_device_sends() {
        Browser one = place.begun();
        Browser other = redeem(place.browser(), code(one));
        Browser.Form form = other.type("Typed on the other device.").form("Next");
        place.clock.advance(Duration.ofMinutes(1));
        one.reload().press("Delete your answers");
        other.submit(form);
        assertThat(other.status()).isEqualTo(409);
        one.press("Delete");
        assertThat(one.text()).contains("are deleted.");
        assertThat(place.bubbles()).isEmpty();
        other.submit(form);
        assertThat(other.status()).isEqualTo(409);
        assertThat(place.count(RESPONSE, RESPONSE.STATUS.eq("withdrawn"))).isOne();
        assertThat(one.reload().text()).as("nobody asks for consent anew").contains("are deleted.");
    }

    @Test
    void a_code_with_a_wrong_letter_is_told_so_five_times_and_then_has_to_wait() {
        String right = code(place.begun());
        String wrong = right.substring(0, 5) + (right.charAt(5) == 'A' ? 'B' : 'A') + right.substring(6);
        Browser browser = place.browser();
        for (int i = 0; i < WebChatLimits.MOST_WRONG_CODES; i++) {
            redeem(browser, wrong);
            assertThat(browser.status()).isEqualTo(400);
            assertThat(browser.text()).contains("Please check each letter.");
            assertThat(browser.field()).isEqualTo(wrong);
        }
        redeem(browser, right);
        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.text()).contains("Please wait 15 minutes");
        assertThat(redeem(place.browser(), right).heading()).as("a neighbour behind the same address").startsWith("1 of 5");
        place.clock.advance(WebChatLimits.WRONG_CODES_WAIT.plusSeconds(1));
        assertThat(redeem(browser, right).heading()).startsWith("1 of 5");
    }

    @Test
    void a_code_form_without_its_key_is_refused() {
        Browser owner = place.begun();
        Browser browser = place.browser().open("/c/wg-study/resume");
        browser.submit(browser.typeCode(code(owner)).form("Go on with this code").without("key"));
        assertThat(browser.status()).isEqualTo(403);
        assertThat(place.count(ADDRESS)).isOne();
    }

    @Test
    void finishing_forgets_the_session_and_keeps_the_answers() {
        Browser browser = place.begun();
        browser.type("My words").press("Next");
        String code = code(browser);
        String cookie = browser.cookies.get("indaba");
        browser.press("Finish on this device");
        assertThat(browser.text()).contains("This device has forgotten you.");
        assertThat(browser.cookies).isEmpty();
        assertThat(place.count(PAGE)).isZero();
        browser.cookies.put("indaba", cookie);
        assertThat(browser.open("/c/wg-study").heading()).as("the old cookie").isEqualTo("Choose your language");
        assertThat(redeem(place.browser(), code).heading()).startsWith("2 of 5");
        assertThat(place.bubbles()).containsExactly("a: My words");
    }

    @Test
    void everything_that_is_held_can_be_taken_away() {
        Browser browser = place.begun();
        browser.type("My words").press("Next").press("What is held about you");
        assertThat(browser.text()).contains("Everything that is held about you.");
        assertThat(browser.html()).contains("href=\"/c/wg-study/my-data\"");
        browser.open("/c/wg-study/my-data");
        assertThat(browser.header("Content-Disposition")).contains("attachment; filename=\"my-data.txt\"");
        assertThat(browser.html()).contains("My words", "Kenya");
        assertThat(place.browser().open("/c/wg-study/my-data").status()).as("a stranger").isEqualTo(303);
    }

    @Test
    void a_withdrawal_takes_the_code_with_it() {
        Browser browser = place.begun();
        browser.type("My words").press("Next");
        String code = code(browser);
        browser.press("Delete your answers").press("Delete");
        assertThat(browser.text()).contains("are deleted.");
        assertThat(place.bubbles()).isEmpty();
        assertThat(place.count(RESUME_CODE)).isZero();
        assertThat(redeem(place.browser(), code).status()).isEqualTo(400);
        browser.press("Begin again").press("I agree").press("Skip").press("Skip").press("Skip").type("Anew").press("Next");
        assertThat(place.bubbles()).containsExactly("a: Anew");
    }

    @Test
    void days_later_the_page_says_where_the_person_stopped() {
        Browser browser = place.begun();
        browser.type("My words").press("Next");
        place.clock.advance(Duration.ofDays(3));
        assertThat(browser.reload().text()).contains("Welcome back. You stopped here:");
        assertThat(browser.heading()).startsWith("2 of 5");
        browser.type("More").press("Next");
        assertThat(browser.heading()).startsWith("3 of 5");
    }

    @Test
    void who_refuses_can_begin_again() {
        Browser browser = place.browser().open("/c/wg-study").press("English").press("No, thank you");
        assertThat(browser.text()).contains("Nothing was kept").doesNotContain("/start");
        browser.press("Begin again").press("I agree");
        assertThat(place.count(RESPONDENT)).isOne();
        assertThat(place.responses()).hasSize(1);
    }

    @Test
    void a_cookie_is_safe_where_the_way_is_encrypted() throws Exception {
        Browser plain = place.browser().open("/c/wg-study");
        assertThat(plain.header("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie)
                .startsWith("indaba=").contains("; Path=/;", "; HttpOnly", "; SameSite=Lax").doesNotContain("Secure"));
        try (Place proxied = new Place(folder.resolve("other"), new Site(Optional.empty(), List.of("127.0.0.1")), Optional.empty())) {
            Browser browser = proxied.browser();
            browser.headers.put("X-Forwarded-Proto", "https");
            assertThat(browser.open("/c/wg-study").header("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie)
                    .startsWith("__Host-indaba=").contains("; Path=/;", "; HttpOnly", "; SameSite=Lax", "; Secure"));
            browser.press("English").press("I agree");
            assertThat(proxied.responses()).hasSize(1);
        }
        Browser spoofing = place.browser();
        spoofing.headers.put("X-Forwarded-Proto", "https");
        assertThat(spoofing.open("/c/wg-study").header("Set-Cookie").orElseThrow()).startsWith("indaba=");
    }

    @Test
    void wrong_codes_and_forms_of_other_sites_are_counted_and_the_audit_hears_of_those_of_known_sessions() {
        Browser browser = place.begun();
        redeem(browser, "0000-0000-0000-0000-0000-0000-0000");
        redeem(browser, "0000-0000-0000-0000-0000-0000-0000");
        browser.headers.put("Origin", "https://elsewhere.example");
        redeem(browser, "0000-0000-0000-0000-0000-0000-0000");

        assertThat(place.security.of(RefusalKind.WRONG_RESUME_CODE)).isEqualTo(2);
        assertThat(place.security.of(RefusalKind.FOREIGN_ORIGIN)).isEqualTo(1);
        place.database.write("audit of refusals", db -> null).join();
        List<String> rows = place.database.read(db -> db.select(AUDIT.ACTOR, AUDIT.SUBJECT, AUDIT.DETAIL).from(AUDIT)
                .where(AUDIT.ACT.eq("access-refused")).orderBy(AUDIT.SEQ)
                .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3()));
        assertThat(rows).containsExactly(
                "session wg-study wrong-resume-code 1", "session wg-study foreign-origin 1");
    }
}
