package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the two scripts spare a person whose phone has them. */
class DraftIT {
    private static final String TEXT = "Half an answer, typed on the bus";

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Program program;
    private static Program.Running server;

    private Phone phone;

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        program = new Program(folder);
        server = program.serve();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            server.close();
        }
    }

    @BeforeEach
    void begin() {
        phone = new Phone(chromium, server.url(), Language.ENGLISH, true);
        new WebPages(phone, (name, shown) -> { }).begin();
    }

    @AfterEach
    void end() {
        if (phone != null) {
            phone.close();
        }
    }

    @Test
    void what_was_typed_is_there_when_the_page_is_opened_again_and_gone_once_it_is_stored() {
        phone.type(TEXT).newTab().open("/c/wg-study");
        assertThat(typed()).isEqualTo(TEXT);
        phone.press(PhraseKey.ADD_MORE);
        assertThat(typed()).isEmpty();
        assertThat(drafts()).isEmpty();
        assertThat(phone.page().url()).endsWith("/c/wg-study");
        phone.newTab().open("/c/wg-study");
        assertThat(typed()).isEmpty();
    }

    @Test
    void a_draft_belongs_to_its_question() {
        phone.type(TEXT).newTab().open("/c/wg-study").pressIn(PhraseKey.WEB_MORE, PhraseKey.COMMAND_HELP);
        assertThat(drafts()).hasSize(1);
        phone.open("/c/wg-study").press(PhraseKey.SKIP);
        assertThat(typed()).isEmpty();
        assertThat(drafts()).as("who skips throws away what is in the field").isEmpty();
    }

    @Test
    void who_finishes_on_this_device_leaves_no_draft_to_the_next() {
        phone.type(TEXT).pressIn(PhraseKey.WEB_MORE, PhraseKey.WEB_FINISH);
        assertThat(drafts()).isEmpty();
        new WebPages(phone, (name, shown) -> { }).begin();
        assertThat(typed()).isEmpty();
        phone.loading(() -> phone.page().goBack());
        assertThat(phone.page().content()).doesNotContain(TEXT);
    }

    @Test
    void a_draft_is_of_its_session_and_goes_with_it() {
        phone.type(TEXT);
        phone.context().clearCookies();
        phone.newTab().open("/c/wg-study");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void who_withdraws_leaves_no_draft() {
        phone.type("To be withdrawn, all of it").press(PhraseKey.ADD_MORE).type(TEXT);
        phone.pressIn(PhraseKey.WEB_MORE, PhraseKey.COMMAND_WITHDRAW).press(PhraseKey.DELETE);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void a_draft_that_two_windows_send_is_stored_once() throws Exception {
        phone.type("Typed once, sent from two windows");
        Page other = phone.context().newPage();
        other.navigate(server.url() + "/c/wg-study");
        assertThat(other.locator("[name=text]").inputValue()).isEqualTo("Typed once, sent from two windows");
        for (Page each : List.of(other, phone.page())) {
            each.locator("main button.go").last().click();
            each.locator("h1", new Page.LocatorOptions().setHasText("2 of 5")).waitFor();
        }
        storedOnce("Typed once, sent from two windows");
    }

    @Test
    void a_line_that_breaks_before_the_server_has_the_text_loses_nothing() throws Exception {
        breakOff("Sent over a line that broke", false);
        assertThat(typed()).isEqualTo("Sent over a line that broke");
        phone.press(PhraseKey.ADD_MORE);
        assertThat(typed()).isEmpty();
        storedOnce("Sent over a line that broke");
    }

    @Test
    void a_line_that_breaks_after_it_leaves_no_draft_that_would_be_sent_again() throws Exception {
        breakOff("Stored before the line broke", true);
        assertThat(typed()).isEmpty();
        assertThat(drafts()).isEmpty();
        phone.type("And more").press(PhraseKey.NEXT);
        assertThat(phone.heading()).contains("2 of 5");
        storedOnce("Stored before the line broke");
    }

    @Test
    void what_is_typed_on_after_a_wait_for_the_server_is_not_lost() {
        breakOff("Stored at once", true, "aborted");
        phone.type("Stored at once, and typed on").newTab().open("/c/wg-study");
        assertThat(typed()).isEqualTo("Stored at once, and typed on");
    }

    private void breakOff(String text, boolean stored) {
        breakOff(text, stored, "failed");
        phone.page().waitForURL("chrome-error://**");
        phone.newTab().open("/c/wg-study");
    }

    /**
     * The answer to what is sent comes nowhere.
     *
     * @param stored the server has it
     * @param error what the browser makes of it: {@code failed}, or {@code aborted}, which leaves the page as it is
     */
    private void breakOff(String text, boolean stored, String error) {
        phone.type(text);
        CompletableFuture<Void> broken = new CompletableFuture<>();
        phone.page().route("**/c/wg-study", route -> {
            if (route.request().method().equals("POST")) {
                if (stored) {
                    route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                }
                route.abort(error);
                broken.complete(null);
            } else {
                route.resume();
            }
        });
        phone.button(phone.say(PhraseKey.ADD_MORE)).click();
        phone.page().waitForCondition(broken::isDone);
    }

    private static void storedOnce(String text) throws Exception {
        String csv = program.run("export", "wg-study", "--table", "answers").text();
        assertThat(csv.split(text, -1)).as("stored once in\n%s", csv).hasSize(2);
    }

    @Test
    void a_file_over_the_limit_is_told_before_it_is_sent() throws Exception {
        Path large = folder.resolve("large.bin");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((20L << 20) + 1);
        }
        phone.page().locator("[name=file]").setInputFiles(large);
        int before = phone.page().content().length();
        phone.button(phone.say(PhraseKey.NEXT)).click();
        assertThat((String) phone.page().locator("[name=file]").evaluate("each => each.validationMessage"))
                .isEqualTo("That file is larger than 20 MB. Nothing was stored. Please choose a smaller one.");
        assertThat(phone.page().content()).hasSize(before);
        phone.page().locator("[name=file]").setInputFiles(Files.writeString(folder.resolve("small.txt"), "small"));
        phone.press(PhraseKey.NEXT);
        assertThat(phone.heading()).contains("2 of 5");
    }

    private String typed() {
        return phone.field().inputValue();
    }

    /** What the site keeps on the device. */
    @SuppressWarnings("unchecked")
    private List<String> drafts() {
        return (List<String>) phone.page().evaluate("Object.keys(localStorage)");
    }
}
