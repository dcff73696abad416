package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comment that is half written when another button of its page is pressed. */
class UnsentTextTest {
    private static final String COMMENT = "A long comment on this section,\nhalf written";

    @TempDir
    private Path folder;

    private Place place;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        place = DraftRound.of(folder, "report.md", "draft-report");
        browser = DraftRound.entered(place, "draft-report");
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void who_reads_the_section_finds_the_comment_in_the_field() {
        browser.press("Skip").type(COMMENT).press("Read the section");
        stands();
        browser.type(browser.field()).press("More");
        stands();
        browser.type(browser.field()).press("Next");
        assertThat(place.bubbles()).containsExactly("s2: " + COMMENT);
    }

    @Test
    void who_presses_twice_finds_it_too() {
        Browser.Form form = browser.type(COMMENT).form("Read the section");
        browser.submit(form).submit(form);
        stands();
    }

    @Test
    void a_file_beside_it_is_to_be_chosen_again() {
        browser.attach(new Browser.Upload("file", "note.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
        browser.type(COMMENT).press("Read the section");
        stands();
        assertThat(browser.text()).contains("please choose it again");
        assertThat(place.uploads).satisfiesAnyOf(
                each -> assertThat(each).doesNotExist(), each -> assertThat(each).isEmptyDirectory());
    }

    @Test
    void what_has_been_stored_is_not_given_back() {
        Browser.Form form = browser.type(COMMENT).form("Add more");
        browser.submit(form).submit(form.with("do", browser.form("Read the section").fields().get("do")));
        assertThat(place.bubbles()).containsExactly("s1: " + COMMENT);
        assertThat(browser.field()).isEmpty();
    }

    @Test
    void who_skips_throws_it_away() {
        browser.type(COMMENT).press("Skip");
        assertThat(browser.field()).isEmpty();
        assertThat(place.bubbles()).isEmpty();
    }

    private void stands() {
        assertThat(browser.field()).isEqualTo(COMMENT);
        assertThat(browser.path()).as("no word that it is kept").doesNotContain("#kept-");
        assertThat(place.bubbles()).isEmpty();
    }
}
