package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.conversation.StorageLimits;
import org.indaba.http.limit.NewSessionLimiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A piece that is over a bound is given back with the reason, and what was kept before stays in its order. */
@Timeout(60)
class BoundsOnPagesTest {
    private static final StorageLimits NARROW = new StorageLimits(2, 30, 50, 1, 1_000);

    @TempDir
    Path folder;

    private Place place;

    @BeforeEach
    void open() throws Exception {
        place = new Place(folder, NARROW, NewSessionLimiter.Limits.NONE);
    }

    @AfterEach
    void close() throws Exception {
        place.close();
    }

    private static Browser.Upload file(String name, int bytes) {
        return new Browser.Upload("file", name, "text/plain", "x".repeat(bytes).getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> spooled() throws Exception {
        if (!Files.exists(place.uploads)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(place.uploads)) {
            return all.toList();
        }
    }

    @Test
    void the_text_stands_in_the_field_again_and_the_page_says_the_bound_and_the_mend() {
        Browser browser = place.begun();
        browser.type("One.").press("Add more");
        browser.type("This is longer than thirty characters.").press("Next");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.field()).isEqualTo("This is longer than thirty characters.");
        assertThat(browser.text()).contains("would be longer than 30 characters", "What was kept before stays", "Review");
        assertThat(place.bubbles()).containsExactly("a: One.");

        browser.type("Shorter.").press("Next");
        assertThat(place.bubbles()).containsExactly("a: One.", "a: Shorter.");
        assertThat(browser.text()).as("they have gone on").contains("2 of 5");
    }

    @Test
    void the_same_form_again_is_given_back_again() {
        Browser browser = place.begun();
        Browser.Form form = browser.type("This is longer than thirty characters.").form("Next");
        for (int i = 0; i < 3; i++) {
            browser.submit(form);
            assertThat(browser.status()).isEqualTo(409);
            assertThat(browser.field()).isEqualTo("This is longer than thirty characters.");
        }
        assertThat(place.bubbles()).isEmpty();
    }

    @Test
    void whoever_goes_back_with_too_much_in_the_field_is_told_first() {
        Browser browser = place.begun();
        browser.type("First.").press("Next");
        browser.type("This is longer than thirty characters.").press("Back");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.field()).isEqualTo("This is longer than thirty characters.");
        assertThat(browser.text()).contains("2 of 5");
        browser.press("Back");
        assertThat(browser.text()).as("without anything in the field").contains("1 of 5");
    }

    @Test
    void a_piece_over_the_number_is_refused_in_every_language() {
        for (String language : List.of("ar", "zh", "en", "fr", "ru", "es")) {
            Browser browser = new Browser(place.url(), language);
            browser.open("/c/wg-study").press(List.of("عربي", "中文", "English", "Français", "Русский", "Español")
                    .get(List.of("ar", "zh", "en", "fr", "ru", "es").indexOf(language)));
            browser.press(browser.buttons().get(0));
            for (int i = 0; i < 2; i++) {
                browser.press(browser.buttons().get(0));
            }
            browser.type("Kenya").press(browser.buttons().get(0));
            String next = browser.buttons().get(0);
            String more = browser.buttons().get(1);
            browser.type("1").press(more).type("2").press(more).type("3").press(next);
            assertThat(browser.status()).as(language).isEqualTo(409);
            assertThat(browser.field()).as(language).isEqualTo("3");
        }
        assertThat(place.bubbles()).hasSize(12).noneMatch(each -> each.endsWith("3"));
    }

    @Test
    void a_file_over_the_bytes_is_not_kept_and_leaves_nothing_in_the_spool() throws Exception {
        Browser browser = place.begun();
        browser.attach(file("large.txt", 1_001)).type("With it").press("Next");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.field()).isEqualTo("With it");
        assertThat(browser.text()).contains("all your files together would be larger").doesNotContain("choose it again");
        assertThat(spooled()).isEmpty();

        browser.attach(file("small.txt", 999)).type("With it").press("Add more");
        assertThat(place.bubbles()).containsExactly("a: With it");
        browser.attach(file("second.txt", 1)).type("Another").press("Next");
        assertThat(browser.text()).contains("you have sent 1 files");
        assertThat(spooled()).as("the first one alone").hasSize(1);
    }
}
