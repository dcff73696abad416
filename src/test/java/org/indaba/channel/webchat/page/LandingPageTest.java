package org.indaba.channel.webchat.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.indaba.agenda.Agenda;
import org.indaba.channel.webchat.Browser;
import org.indaba.channel.webchat.Place;
import org.indaba.channel.webchat.RawRequest;
import org.indaba.configuration.CatalogFolder;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.http.network.Site;
import org.indaba.outbox.SimulatedClock;
import org.indaba.phrases.LateLookup;
import org.indaba.qr.Scanner;
import org.indaba.questionnaire.Language;
import org.indaba.store.Databases;
import org.indaba.store.OpenDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is open, and both ways in, for those who scan as for those who press. */
class LandingPageTest {
    private static final Site UNCONFIGURED = new Site(Optional.empty(), List.of());
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]*)\" alt=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    static Stream<Language> languages() {
        return Place.PHRASES.languages().stream();
    }

    private Place place(Site site) throws Exception {
        return new Place(folder.resolve("place"), site, Optional.empty());
    }

    /** A desk with {@code open} consultations more, and one that is closed. */
    private Place crowded(int open) throws Exception {
        Instant now = new SimulatedClock().instant();
        try (OpenDatabase database = Databases.open(folder.resolve("desk.db"))) {
            ConsultationDirectory desk = Agenda.bring(database, CatalogFolder.read(Path.of("config")), now)
                    .desk(Place.PHRASES.languages());
            ConsultationSummary one = desk.briefing("wg-study").orElseThrow();
            Map<String, ConsultationSummary> all = new LinkedHashMap<>(desk.briefings());
            for (int i = 1; i <= open; i++) {
                all.put("region-" + i, copy(one, "region-" + i, now.plus(Duration.ofDays(i))));
            }
            all.put("over", copy(one, "over", now));
            return new Place(folder.resolve("place"), UNCONFIGURED,
                    Optional.of(new ConsultationDirectory(all, desk.editions(), desk.languages())));
        }
    }

    private static ConsultationSummary copy(ConsultationSummary one, String code, Instant closes) {
        return new ConsultationSummary(code, one.title(), one.edition(), one.languages(), one.zone(), one.opens(),
                Optional.of(closes), one.contact(), one.operator());
    }

    private static String scanned(Browser browser, String address) throws Exception {
        browser.open(address);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.header("Content-Type")).contains("image/png");
        assertThat(browser.body()).hasSizeLessThan(700);
        return Scanner.scan(browser.body());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_picture_says_in_the_readers_language_what_it_is_for_and_leads_there(Language language) throws Exception {
        try (Place place = place(new Site(Optional.of(URI.create("https://indaba.example.org")), List.of()))) {
            Browser browser = new Browser(place.url(), language.tag()).open("/");
            List<MatchResult> pictures = PICTURE.matcher(browser.html()).results().toList();
            assertThat(pictures).extracting(each -> each.group(1))
                    .containsExactly("/c/wg-study/qr.png", "/c/wg-study/qr-telegram.png");
            assertThat(pictures).extracting(each -> each.group(2))
                    .containsExactly(say(language, PhraseKey.WEB_QR_HERE), say(language, PhraseKey.WEB_QR_TELEGRAM));
            assertThat(browser.html().split(" width=\"232\" height=\"232\" loading=\"lazy\">")).hasSize(3);
            assertThat(browser.text())
                    .contains("https://indaba.example.org/c/wg-study", "https://t.me/indaba_bot?start=wg-study");
            assertThat(browser.header("Content-Security-Policy").orElseThrow()).contains("img-src 'self'");
            assertThat(scanned(browser, pictures.get(0).group(1))).isEqualTo("https://indaba.example.org/c/wg-study");
            assertThat(scanned(browser, pictures.get(1).group(1))).isEqualTo("https://t.me/indaba_bot?start=wg-study");
            assertThat(browser.open("/c/wg-study").header("Content-Security-Policy").orElseThrow())
                    .as("pages without pictures let none in").doesNotContain("img-src");
        }
    }

    private static String say(Language language, PhraseKey line) {
        return Place.PHRASES.say(language, Paragraph.of(line), LateLookup.none()).replaceAll("[\u2066-\u2069]", "");
    }

    @Test
    void what_a_request_says_of_the_site_gets_into_no_link() throws Exception {
        try (Place place = place(UNCONFIGURED)) {
            for (String address : List.of("/", "/c/wg-study/qr.png")) {
                String answer = RawRequest.get(place.url(), address, "Host: evil.example", "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: https", "Forwarded: host=evil.example");
                assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil");
            }
            assertThat(scanned(place.browser(), "/c/wg-study/qr.png")).isEqualTo(place.url() + "/c/wg-study");
        }
    }

    @Test
    void a_picture_that_is_known_is_not_sent_again() throws Exception {
        try (Place place = place(UNCONFIGURED)) {
            Browser browser = place.browser().open("/c/wg-study/qr.png");
            assertThat(browser.header("Cache-Control")).contains("public, max-age=86400");
            String tag = browser.header("ETag").orElseThrow();
            browser.headers.put("If-None-Match", tag);
            assertThat(browser.reload().status()).isEqualTo(304);
            assertThat(browser.body()).isEmpty();
            assertThat(browser.open("/c/wg-study/qr-telegram.png").status()).as("another picture").isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"/c/no-such/qr.png", "/c/no-such/qr-telegram.png", "/c/..%2F..%2Fetc/qr.png"})
    void a_picture_of_no_consultation_is_the_page_that_helps(String address) throws Exception {
        try (Place place = place(UNCONFIGURED)) {
            Browser browser = place.browser().open(address);
            assertThat(browser.status()).isIn(400, 404);
            assertThat(browser.header("Content-Type").orElse("")).doesNotContain("image");
            assertThat(place.browser().open("/c/no-such/qr.png").html()).contains("href=\"/c/wg-study?lang=en\"");
        }
    }

    @Test
    void without_a_bot_there_is_one_way_in() throws Exception {
        try (Place place = place(UNCONFIGURED)) {
            place.bot = Optional.empty();
            Browser browser = place.browser().open("/");
            assertThat(browser.html()).contains("/c/wg-study/qr.png").doesNotContain("telegram", "t.me");
            assertThat(browser.open("/c/wg-study/qr-telegram.png").status()).isEqualTo(404);
            assertThat(browser.heading()).isEqualTo("There is no page at this address.");
        }
    }

    @Test
    void twelve_consultations_fit_one_flight_and_what_is_closed_is_not_listed() throws Exception {
        try (Place place = crowded(11)) {
            Browser browser = new Browser(place.url(), "ru").open("/");
            assertThat(browser.html().split("<h2")).hasSize(13);
            assertThat(browser.html()).contains("/c/region-11?lang=ru").doesNotContain("/c/over");
            assertThat(browser.largest()).isLessThanOrEqualTo(14 * 1024);
        }
    }
}
