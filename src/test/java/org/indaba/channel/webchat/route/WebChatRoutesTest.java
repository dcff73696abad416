package org.indaba.channel.webchat.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.indaba.channel.webchat.Browser;
import org.indaba.channel.webchat.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People answer over the web, without scripts. */
class WebChatRoutesTest {
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
    void a_whole_interview_in_english() {
        Browser browser = place.browser();
        browser.open("/c/wg-study?source=radio");
        assertThat(browser.heading()).isEqualTo("Choose your language");
        browser.press("English");
        assertThat(browser.text()).contains("This page is not encrypted").doesNotContain("Telegram").doesNotContain("send STOP");
        browser.press("I agree").press("Civil society").press("None of these");
        assertThat(browser.heading()).contains("country");
        browser.type("kenia").press("Next");
        assertThat(browser.heading()).isEqualTo("Did you mean:");
        browser.press("Kenya");
        assertThat(browser.heading()).startsWith("1 of 5");
        browser.type("First piece.").press("Add more");
        assertThat(browser.text()).contains("Saved. Add more, or go on.", "one message");
        browser.type("Second\npiece.").press("Next");
        for (int i = 2; i <= 4; i++) {
            assertThat(browser.heading()).startsWith(i + " of 5");
            browser.type("Answer " + i).press("Next");
        }
        browser.press("Skip");
        browser.press("Anonymous");
        assertThat(browser.heading()).isEqualTo("Your answers so far:");
        assertThat(browser.buttons()).contains("a", "b", "c", "e", "f", "Submit");
        browser.press("Submit");
        assertThat(browser.heading()).startsWith("Thank you.").contains("Receipt: ");
        assertThat(browser.text()).contains("You can still change them.").doesNotContain("/review");

        assertThat(place.responses()).containsExactly("web radio en submitted KE anonymous");
        assertThat(place.bubbles()).containsExactly(
                "a: First piece.", "a: Second\npiece.", "b: Answer 2", "c: Answer 3", "e: Answer 4");
        assertThat(place.answers()).contains("f skipped");
    }

    @Test
    void the_last_link_before_consent_says_where_it_was_found() {
        Browser browser = place.browser();
        browser.open("/c/wg-study?source=poster").press("English");
        browser.open("/c/wg-study?source=radio").press("I agree");
        assertThat(browser.heading()).isEqualTo("Which of these describes you best?");
        assertThat(place.responses()).containsExactly("web radio en partial null null");
        browser.open("/c/wg-study?source=tv").press("Civil society");
        browser.open("/c/wg-study").press("None of these");
        assertThat(place.responses()).as("consent was given by then").containsExactly("web radio en partial null null");
    }

    @Test
    void a_link_without_a_label_takes_none_away() {
        Browser browser = place.browser();
        browser.open("/c/wg-study?source=poster").press("English");
        browser.open("/c/wg-study").press("I agree");
        assertThat(place.responses()).containsExactly("web poster en partial null null");
    }

    @Test
    void a_whole_interview_in_arabic() {
        Browser browser = new Browser(place.url(), "ar-EG,ar;q=0.9,en;q=0.5");
        browser.open("/c/wg-study");
        assertThat(browser.html()).contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(browser.buttons()).first().isEqualTo("عربي");
        browser.press("عربي").press("أوافق").press("مجتمع مدني").press("لا أعرف").type("مصر").press("التالي");
        for (int i = 1; i <= 5; i++) {
            browser.type("جواب " + i).press("التالي");
        }
        browser.press("بدون اسم").press("إرسال الإجابات");
        assertThat(place.responses()).containsExactly("web null ar submitted EG anonymous");
        assertThat(place.bubbles()).containsExactly("a: جواب 1", "b: جواب 2", "c: جواب 3", "e: جواب 4", "f: جواب 5");
    }
}
