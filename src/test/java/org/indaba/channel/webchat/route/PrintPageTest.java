package org.indaba.channel.webchat.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.indaba.channel.webchat.Browser;
import org.indaba.channel.webchat.Place;
import org.indaba.channel.webchat.page.Style;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.http.network.Site;
import org.indaba.phrases.LateLookup;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sheet to hang up, with both ways in and each language of the consultation. */
class PrintPageTest {
    private static final Site SITE = new Site(Optional.of(URI.create("https://indaba.example.org")), List.of());
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    static Stream<Language> languages() {
        return Place.PHRASES.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void it_is_in_the_readers_language_and_says_why_in_all(Language language) throws Exception {
        try (Place place = new Place(folder.resolve("place"), SITE, Optional.empty())) {
            Browser browser = new Browser(place.url(), language.tag()).open("/c/wg-study/print");
            boolean rightToLeft = language.tag().equals("ar");
            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.html())
                    .contains("<html lang=\"" + language.tag() + "\" dir=\"" + (rightToLeft ? "rtl" : "ltr") + "\">")
                    .contains("<section lang=\"ar\" dir=\"rtl\">", "<section lang=\"fr\" dir=\"ltr\">");
            languages().forEach(each -> assertThat(browser.text()).contains(say(each)));
            assertThat(browser.text())
                    .contains("https://indaba.example.org/c/wg-study", "https://t.me/indaba_bot?start=wg-study");
            assertThat(PICTURE.matcher(browser.html()).results().map(each -> each.group(1)))
                    .containsExactly("/c/wg-study/qr.png", "/c/wg-study/qr-telegram.png");
        }
    }

    @Test
    void it_is_under_the_policy_of_the_other_pages_and_needs_no_script() throws Exception {
        try (Place place = new Place(folder.resolve("place"), SITE, Optional.empty())) {
            Browser browser = new Browser(place.url(), "en").open("/c/wg-study/print");
            assertThat(browser.header("Content-Security-Policy")).contains(Style.POLICY + "; img-src 'self'");
            assertThat(browser.html()).doesNotContain("<script", " style=", "<form").contains("@media print");
            assertThat(browser.open("/c/no-such-one/print").status()).isEqualTo(404);
        }
    }

    private static String say(Language language) {
        return Place.PHRASES.say(language, Paragraph.of(PhraseKey.WEB_PRINT_SCAN), LateLookup.none());
    }
}
