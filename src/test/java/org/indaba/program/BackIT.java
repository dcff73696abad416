package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.indaba.botapi.BotApiServer;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stood in a field is not put into another one by the browser that goes back, with its scripts and without. */
class BackIT {
    private static final int MOST_PAGES = 40;

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static BotApiServer telegram;
    private static Program.Running server;

    private Phone phone;

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        telegram = BotApiServer.start(InstantSource.system());
        Program program = new Program(folder)
                .set("TELEGRAM_BOT_TOKEN", telegram.token())
                .set("TELEGRAM_API_URL", telegram.url());
        server = program.serve();
        HelpAndGroupsIT.secretary(telegram, program, 5_000_000_031L);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (telegram != null) {
            telegram.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private void begin(boolean scripts) {
        phone = new Phone(chromium, server.url(), Language.ENGLISH, scripts);
        new WebPages(phone, (name, shown) -> { }).begin();
    }

    @AfterEach
    void end() {
        if (phone != null) {
            phone.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_answer_and_its_files_stand_under_no_other_question(boolean scripts) throws Exception {
        begin(scripts);
        Path file = Files.writeString(folder.resolve("letter.txt"), "A letter");
        phone.type("Criteria, under the first question").page().locator("[name=file]").setInputFiles(file);
        phone.press(PhraseKey.NEXT);
        back();
        assertThat(phone.heading()).contains("2 of 5");
        assertThat(phone.field().inputValue()).isEmpty();
        assertThat(phone.page().evaluate("document.querySelector('[name=file]').files.length")).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_piece_that_is_stored_does_not_come_back_into_the_field_of_its_own_question(boolean scripts) {
        begin(scripts);
        phone.type("A piece, and there is more").press(PhraseKey.ADD_MORE);
        back();
        assertThat(phone.heading()).contains("1 of 5");
        assertThat(phone.field().inputValue()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_question_to_a_human_stands_under_no_question_of_the_interview(boolean scripts) {
        begin(scripts);
        phone.pressIn(PhraseKey.WEB_MORE, PhraseKey.COMMAND_HELP).press(PhraseKey.ASK_PERSON);
        phone.type("Whom may I ask about the border?").press(PhraseKey.WEB_ASK_SEND).press(PhraseKey.ASK_END);
        for (int i = 0; i < 2; i++) {
            back();
            assertThat(phone.takesAnswer()).isTrue();
            assertThat(phone.field().inputValue()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_next_person_on_a_device_finds_nothing_of_the_last_one_s(boolean scripts) {
        begin(scripts);
        phone.type("Amina's own first words").press(PhraseKey.NEXT);
        phone.type("Amina's half an answer").pressIn(PhraseKey.WEB_MORE, PhraseKey.WEB_FINISH);
        new WebPages(phone, (name, shown) -> { }).begin();
        int fields = 0;
        for (int i = 0; i < MOST_PAGES && !phone.page().url().equals("about:blank"); i++) {
            for (Locator each : phone.field().all()) {
                fields++;
                assertThat(each.inputValue()).isEmpty();
            }
            back();
        }
        assertThat(fields).isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_somebody_has_begun_to_type_is_there_after_a_look_at_another_page(boolean scripts) {
        begin(scripts);
        phone.type("Begun, and then looked elsewhere").open("/");
        back();
        assertThat(phone.field().inputValue()).isEqualTo("Begun, and then looked elsewhere");
    }

    private void back() {
        phone.loading(() -> phone.page().goBack());
    }
}
