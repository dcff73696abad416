package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.indaba.channel.webchat.page.PageOutput;
import org.indaba.channel.webchat.page.TextNode;
import org.indaba.markup.MarkdownReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sections of a draft in Markdown, as elements of a page. */
class SectionPageTest {
    @TempDir
    private Path folder;

    private Place place;
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        place = DraftRound.of(folder, "formatted.md", "formatted");
        browser = DraftRound.entered(place, "formatted");
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void marks_are_elements_and_html_is_letters() {
        assertThat(browser.press("Read the section").html())
                .contains("<p class=\"passage\"><strong>Who counts</strong></p>")
                .contains("<p class=\"passage\">🌾 <strong>Farmers</strong> (الفلاحون, 农民) and <em>their <strong>associations</strong></em>, by")
                .contains("<a href=\"https://example.org/rules?a=1&amp;b=2\" target=\"_blank\" rel=\"nofollow noopener noreferrer\">the rules</a>")
                .contains("x (javascript:alert(1)) and &lt;b&gt;not bold&lt;/b&gt;")
                .contains("• farmers<br>• schools<br>")
                .contains("<div class=\"passage\"><blockquote>Nothing about us<br>without us.</blockquote></div>")
                .contains("<code>a &lt; b</code>")
                .doesNotContain("**").doesNotContain("href=\"javascript").doesNotContain("<b>");
    }

    @Test
    void a_section_of_several_parts_has_a_heading_of_its_own() {
        browser.press("Skip").press("Read the section");
        assertThat(browser.heading()).isEqualTo("Read the section");
        assertThat(browser.html()).contains("<strong>bold ");
        assertThat(browser.press("More").html()).contains("<strong>").doesNotContain("**");
    }

    @Test
    void what_a_person_typed_is_never_formatted() {
        browser.type("**mine** [x](https://x.example) <b>").press("Add more");
        assertThat(browser.html()).doesNotContain("<strong>").doesNotContain("https://x.example\"");
        assertThat(place.bubbles()).containsExactly("s1: **mine** [x](https://x.example) <b>");
    }

    @Test
    void elements_close_in_the_order_in_which_they_were_opened() {
        PageOutput html = PageOutput.of(page -> JteformattedGenerated.render(
                page, null, TextNode.of(MarkdownReader.read("*a **b `c`*** d\n**[e](https://e.example) *f***"))));
        assertThat(html.toString()).isEqualTo("<em>a <strong>b <code>c</code></strong></em> d<br><strong>"
                + "<a href=\"https://e.example\" target=\"_blank\" rel=\"nofollow noopener noreferrer\">e</a> <em>f</em></strong>");
    }
}
