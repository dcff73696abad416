package org.indaba.channel.webchat.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.indaba.channel.webchat.Browser;
import org.indaba.channel.webchat.Place;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.phrases.LateLookup;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page is: small, safe, said in one language, and usable by all. */
class PageSenderTest {
    /** What one TCP flight holds (RFC 6928: ten segments of 1,460 bytes), less the headers. */
    private static final int MOST_BYTES = 14 * 1024;

    private static final String HOSTILE = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)> \"'&amp; \u202e evil";

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

    static Stream<Language> languages() {
        return Place.PHRASES.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_page_of_an_interview_is_small_safe_and_of_one_language(Language language) {
        Browser browser = new Browser(place.url(), language.tag());
        holds(browser.open("/"), language);
        holds(browser.open("/c/wg-study"), language);
        assertThat(browser.buttons()).first().isEqualTo(Place.PHRASES.nativeName(language));
        holds(browser.press(Place.PHRASES.nativeName(language)), language);
        for (PhraseKey line : List.of(PhraseKey.I_AGREE, PhraseKey.TYPE_CIVIL_SOCIETY, PhraseKey.STATUS_NONE)) {
            holds(browser.press(say(language, line)), language);
        }
        holds(browser.type("kenia").press(say(language, PhraseKey.NEXT)), language);
        if (!browser.html().contains("<textarea")) {
            browser.press(browser.buttons().get(0));
        }
        for (int i = 1; i <= 5; i++) {
            holds(browser.type("12345").press(say(language, PhraseKey.ADD_MORE)), language);
            holds(browser.press(say(language, PhraseKey.NEXT)), language);
        }
        for (PhraseKey line : List.of(
                PhraseKey.PUBLICATION_ANONYMOUS, PhraseKey.EDIT, PhraseKey.BACK, PhraseKey.SUBMIT, PhraseKey.COMMAND_STATUS, PhraseKey.COMMAND_HELP,
                PhraseKey.COMMAND_LANGUAGE, PhraseKey.COMMAND_MYDATA, PhraseKey.COMMAND_WITHDRAW, PhraseKey.KEEP, PhraseKey.STOP)) {
            holds(browser.press(say(language, line)), language);
        }
        holds(browser.open("/c/wg-study/mydata"), language);
        holds(browser.open("/c/wg-study/resume"), language);
        holds(browser.open("/c/no-such"), language);
        assertThat(browser.largest()).as("bytes of the largest page").isLessThanOrEqualTo(MOST_BYTES);
    }

    private static String say(Language language, PhraseKey line) {
        return Place.PHRASES.say(language, Paragraph.of(line), LateLookup.none());
    }

    private static void holds(Browser browser, Language language) {
        String html = browser.html();
        assertThat(html).startsWith("<!DOCTYPE html><html lang=\"" + language.tag() + "\" dir=\""
                + (Place.PHRASES.rightToLeft(language) ? "rtl" : "ltr") + "\">");
        assertThat(html.split("<h1")).as("one heading on\n%s", html).hasSize(2);
        assertThat(withoutOwn(html)).doesNotContain("<script", "javascript:", " onclick", " style=", "null");
        assertThat(html.replaceAll("<img src=\"/c/wg-study/qr[a-z-]*.png\" alt=\"[^\"<>]+\"", "")).as("no other picture")
                .doesNotContain("<img");
        String body = html.replaceAll("(?s)<style>.*?</style>", "");
        assertThat(body.replaceAll("value=\"[^\"]*\"", "")).as("a page speaks of no command")
                .doesNotContain("/review", "/start", "/help", "{");
        assertThat(browser.header("Content-Encoding")).contains("gzip");
        assertThat(browser.header("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "style-src 'sha256-", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe"));
        assertThat(browser.header("Cache-Control")).contains("no-store");
        assertThat(browser.header("Referrer-Policy")).contains("no-referrer");
        assertThat(browser.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(browser.header("X-Frame-Options")).contains("DENY");
        for (String id : List.of("text", "voice", "file", "code", "typed")) {
            if (html.contains(" id=\"" + id + "\"")) {
                assertThat(html).as("a label of its own").contains("<label for=\"" + id + "\">");
            }
        }
    }

    /** Without the two files of the site's own, which are empty where they stand. */
    private static String withoutOwn(String html) {
        return html.replaceAll("<script src=\"/(draft|limits)-[0-9a-f]{12}\\.js\" defer( data-[a-z]+(=\"[A-Za-z0-9._-]*\")?)*></script>", "");
    }

    @Test
    void enter_in_a_line_sends_what_is_typed_there_and_presses_no_button_above_it() {
        Browser browser = place.browser().open("/c/wg-study").press("English").press("I agree").press("Skip").press("Skip");
        browser.type("nigr").press("Next");
        assertThat(browser.text()).contains("Did you mean");
        assertThat(enters(browser)).isEqualTo("next");
        browser.press("Niger");
        assertThat(place.responses()).containsExactly("web null en partial NE null");
    }

    /** What the first button of the form does that holds the field: the one that the Enter key presses. */
    private static String enters(Browser browser) {
        Matcher form = Pattern.compile("<form ((?!</form>).)*?<input type=\"text\".*?</form>", Pattern.DOTALL)
                .matcher(browser.html());
        assertThat(form.find()).as("a form with a field on\n%s", browser.html()).isTrue();
        Matcher button = Pattern.compile("<button name=\"do\" value=\"([^\"]*)\"").matcher(form.group());
        assertThat(button.find()).isTrue();
        return button.group(1);
    }

    @Test
    void a_script_is_small_and_fetched_once() {
        Browser browser = place.begun();
        List<String> scripts = Pattern.compile("src=\"([^\"]+)\"").matcher(browser.html()).results()
                .map(found -> found.group(1)).toList();
        assertThat(scripts).hasSize(2);
        for (String each : scripts) {
            browser.open(each);
            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.header("Content-Type")).hasValueSatisfying(type -> assertThat(type).contains("text/javascript"));
            assertThat(browser.header("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(browser.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(browser.html().getBytes(StandardCharsets.UTF_8)).as(each).hasSizeBetween(100, 2_000);
        }
    }

    @Test
    void hostile_text_stays_text_wherever_it_comes_back() {
        Browser browser = place.begun();
        browser.submit(browser.type(HOSTILE).form("Next").without("key"));
        assertThat(browser.field()).isEqualTo(HOSTILE);
        unharmed(browser);
        browser.type(HOSTILE).press("Add more").press("See your answers").press("a");
        assertThat(browser.text()).contains("<script>alert(1)</script>");
        unharmed(browser);
        unharmed(place.browser().open("/c/%3Cscript%3Ealert(1)%3C%2Fscript%3E"));
        unharmed(place.browser().open("/c/wg-study?source=%22%3E%3Cscript%3E&lang=%3Cscript%3E"));
        Browser code = place.browser().open("/c/wg-study/resume").typeCode("\"><script>alert(1)</script>");
        unharmed(code.press("Go on with this code"));
        Browser other = place.browser();
        other.headers.put("X-Forwarded-Host", "\"><script>");
        unharmed(other.open("/"));
    }

    private static void unharmed(Browser browser) {
        assertThat(withoutOwn(browser.html()).toLowerCase(Locale.ROOT)).doesNotContain("<script", "<img src=x", "\u202e evil\"");
    }

    @Test
    void the_front_page_offers_both_ways_in() {
        Browser browser = place.browser().open("/");
        assertThat(browser.html()).contains(
                "href=\"/c/wg-study?lang=en\"", "href=\"https://t.me/indaba_bot?start=wg-study\"", "href=\"/?lang=zh\"");
        assertThat(browser.text()).contains("ITU WG-Study: open consultation", "No closing date is set.");
        assertThat(browser.open("/?lang=ru").html()).contains("<html lang=\"ru\"");
    }

    @Test
    void a_page_that_is_not_there_helps() {
        Browser browser = place.browser();
        assertThat(browser.open("/nowhere").status()).isEqualTo(404);
        assertThat(browser.heading()).isEqualTo("There is no page at this address.");
        assertThat(browser.html()).contains("href=\"/c/wg-study?lang=en\"");
        assertThat(browser.open("/c/no-such").status()).isEqualTo(404);
        assertThat(browser.text()).contains("There is no consultation with the code no-such.");
        assertThat(browser.open("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(browser.html()).doesNotContain("<html");
    }
}
