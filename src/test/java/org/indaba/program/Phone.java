package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Sizes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.quiet.Canaries;

/** A cheap phone: 360 pixels wide, one window at a time. */
final class Phone implements AutoCloseable {
    static final Phrasebook PHRASES = Phrasebook.load(Path.of("config"));
    static final int WIDTH = 360;
    static final int HEIGHT = 740;
    private static final int PATIENCE_MILLIS = 60_000;

    private final String site;
    private final Language language;
    private final BrowserContext context;
    private final List<Request> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Page page;
    private int loads;

    Phone(Chromium chromium, String site, Language language, boolean scripts) {
        this.site = site;
        this.language = language;
        this.context = chromium.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT).setLocale(language.tag()).setJavaScriptEnabled(scripts)
                .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        newTab();
    }

    /** Closes the window, as people do in the middle of things, and opens another. */
    Phone newTab() {
        if (page != null) {
            page.close();
        }
        page = context.newPage();
        page.onLoad(any -> loads++);
        page.onRequestFinished(requests::add);
        page.onPageError(complaints::add);
        page.onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy")) {
                complaints.add(said.text());
            }
        });
        return this;
    }

    Page page() {
        return page;
    }

    Language language() {
        return language;
    }

    BrowserContext context() {
        return context;
    }

    /** What scripts and the page's policy complained about so far. */
    List<String> complaints() {
        return complaints;
    }

    /** As transferred, with the headers, of the page and all that it brought. */
    int bytes() {
        int sum = 0;
        for (Request each : requests) {
            boolean led = each.response().status() == 303;
            Sizes sizes = each.sizes();
            sum += led ? 0 : sizes.responseBodySize + sizes.responseHeadersSize;
        }
        return sum;
    }

    Phone open(String path) {
        return loading(() -> page.navigate(site + path));
    }

    Phone press(PhraseKey line) {
        return press(say(line));
    }

    Phone press(String label) {
        return loading(() -> button(label).click());
    }

    /** One of the choices, by its place. */
    Phone choose(int place) {
        return loading(() -> page.locator("main form button").nth(place).click());
    }

    Phone follow(PhraseKey line) {
        return loading(() -> page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(say(line)).setExact(true)).first().click());
    }

    /** What is behind a summary, opened first. */
    Phone pressIn(PhraseKey summary, PhraseKey line) {
        page.locator("summary", new Page.LocatorOptions().setHasText(say(summary))).click();
        return press(line);
    }

    /** Does what brings a new page, and waits for it. */
    Phone loading(Runnable does) {
        requests.clear();
        int before = loads;
        does.run();
        page.waitForCondition(() -> loads > before);
        return this;
    }

    Phone type(String text) {
        Canaries.OF_THE_RUN.add(text);
        field().fill(text);
        return this;
    }

    Locator field() {
        return page.locator("[name=text], [name=code]");
    }

    boolean takesAnswer() {
        return page.locator("textarea[name=text]").count() == 1;
    }

    Locator button(String label) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true)).first();
    }

    String heading() {
        assertThat(page.locator("h1").count()).as("headings of %s", page.url()).isEqualTo(1);
        return page.locator("h1").innerText();
    }

    String say(PhraseKey line) {
        return PHRASES.say(language, Paragraph.of(line), LateLookup.none());
    }

    @Override
    public void close() {
        context.close();
    }
}
