package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.HELP_RELAY;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.indaba.channel.webchat.Browser;
import org.indaba.coordination.Links;
import org.indaba.phrases.Phrasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person asks a human from a page, without scripts, and reads the answer there. */
class PageHelpTest {
    private static final Phrasebook PHRASES = Phrasebook.packed();
    private static final String HELP = "Help from a person";
    private static final String ASK = "Ask a person";
    private static final String SEND = "Send the question";
    private static final String DONE = "Done asking";
    private static final String SECRET = "Is the old harbour meant too?";
    private static final String ANSWER = "Every harbour is meant.";
    private static final String PAGE = "/c/villages";
    private static final String ASKED = "/c/villages/asked";
    private static final int MOST_BYTES = 14 * 1024;

    @TempDir
    Path folder;

    private StaffScene scene;
    private StaffPages pages;
    private Browser juma;

    @BeforeEach
    void launch() throws Exception {
        scene = new StaffScene(PHRASES, folder);
        coordinator("Amina");
        coordinator("Bola");
        Stream.of("/launch", "Villages").forEach(each -> scene.types("Amina", each));
        Stream.of("Africa", "The official questions", "All that are ready", "From now, for 30 days",
                "Questions come to me", "Launch").forEach(each -> scene.taps("Amina", each));
        pages = new StaffPages(PHRASES, folder, scene.house());
        juma = begun();
    }

    @AfterEach
    void close() {
        pages.close();
        scene.close();
    }

    private void coordinator(String who) {
        scene.hasInvitation("coordinator", "africa");
        scene.opensLink(who);
    }

    /** Somebody who stands at the first question. */
    private Browser begun() {
        Browser browser = agreed().press("Civil society").press("None of these");
        return browser.type("Kenya").press("Next");
    }

    private Browser agreed() {
        return pages.browser("en").open(PAGE).press("English").press("I agree");
    }

    private Browser asks(Browser browser, String question) {
        return browser.press(HELP).press(ASK).type(question).press(SEND);
    }

    /** What has gone out to others by now. */
    private String sent() {
        return String.join("\n", scene.waits(Duration.ofMinutes(1)));
    }

    private List<String> bubbles() {
        return scene.database().read(db -> db.select(BUBBLE.CONTENT).from(BUBBLE).fetch(BUBBLE.CONTENT));
    }

    private List<String> questions() {
        return scene.database().read(db ->
                db.select(HELP_QUESTION.CONTENT).from(HELP_QUESTION).orderBy(HELP_QUESTION.ID).fetch(HELP_QUESTION.CONTENT));
    }

    @Test
    void a_question_goes_to_the_coordinators_and_its_answer_stands_on_the_page() {
        juma.press(HELP);
        assertThat(juma.text()).contains("A person answers them here, on this page").doesNotContain("t.me/").doesNotContain("/help");
        juma.press(ASK);
        assertThat(juma.heading()).startsWith("Please write your question about Villages.");
        assertThat(juma.buttons()).contains(SEND, DONE).doesNotContain("Skip", "Next");
        juma.type(SECRET).press(SEND);
        assertThat(juma.text()).contains("Your question has gone to the coordinators", "Your code to come back",
                "Your questions to a person: 1. Answered: 0");
        String seen = sent();
        assertThat(seen).contains("~ Amina", "~ Bola", SECRET);
        assertThat(juma.open(ASKED).text()).contains(SECRET, "There is no answer yet");
        List<String> told = scene.replies("Amina", SECRET, ANSWER);
        assertThat(String.join("\n", told)).contains("Your answer is on the page where the person asked")
                .contains("~ Bola").contains("Another coordinator has answered");
        assertThat(juma.open(PAGE).text()).contains("Answered: 1");
        assertThat(juma.open(ASKED).text()).contains("you asked the coordinators: " + SECRET, "a coordinator answered: " + ANSWER)
                .doesNotContain("There is no answer yet", "Amina", "77");
        assertThat(scene.waits(Duration.ofDays(9))).as("nobody is reminded of what is answered").isEmpty();
        assertThat(juma.largest()).isLessThan(MOST_BYTES);
        assertThat(bubbles()).as("answers to the questionnaire").isEmpty();
    }

    @Test
    void nothing_is_ever_sent_to_a_page() {
        asks(juma, SECRET);
        sent();
        scene.replies("Amina", SECRET, ANSWER);
        int toAsker = scene.database().read(db -> db.fetchCount(HELP_RELAY, HELP_RELAY.GRANT_ID.isNull()));
        int waiting = scene.database().read(db -> db.fetchCount(OUTBOX));
        assertThat(toAsker).as("messages to whoever asked").isZero();
        assertThat(waiting).as("rows that wait").isZero();
    }

    @Test
    void whoever_does_not_answer_is_reminded_as_of_a_question_from_a_chat() {
        asks(juma, SECRET);
        sent();
        assertThat(String.join("\n", scene.waits(Duration.ofDays(1)))).contains("still waits for an answer", SECRET);
    }

    @Test
    void before_consent_nothing_is_asked() {
        Browser stranger = pages.browser("en").open(PAGE).press("English").press(HELP);
        assertThat(stranger.text()).contains("Once you have agreed to take part").doesNotContain("/help");
        assertThat(stranger.buttons()).doesNotContain(ASK);
        stranger.submit(stranger.form(HELP).with("do", "tap:?:villages:"));
        assertThat(stranger.text()).contains("Once you have agreed to take part");
        assertThat(questions()).isEmpty();
    }

    @Test
    void where_nobody_answers_there_is_no_button() {
        scene.types("Amina", "/revoke " + scene.numberOf("Bola"));
        scene.types("Amina", "/revoke " + scene.numberOf("Amina"));
        juma.press(HELP);
        assertThat(juma.text()).contains("Nobody can be asked here now");
        assertThat(juma.buttons()).doesNotContain(ASK);
    }

    @Test
    void a_form_that_comes_again_asks_once() {
        juma.press(HELP).press(ASK).type(SECRET);
        Browser.Form form = juma.form(SEND);
        juma.submit(form).submit(form).submit(form);
        assertThat(juma.status()).isEqualTo(200);
        assertThat(questions()).containsExactly(SECRET);
        assertThat(sent().split(Pattern.quote(SECRET), -1)).as("once to each of two").hasSize(3);
    }

    @Test
    void what_is_refused_stands_in_the_field_again() {
        juma.press(HELP).press(ASK);
        String tooLong = "x".repeat(2_001);
        juma.type(tooLong).press(SEND);
        assertThat(juma.status()).isEqualTo(409);
        assertThat(juma.text()).contains("A question has at most 2,000 characters");
        assertThat(juma.field()).isEqualTo(tooLong);
        Stream.of("One?", "Two?", "Three?").forEach(each -> juma.type(each).press(SEND));
        Browser.Form fourth = juma.type("Four?").form(SEND);
        for (int i = 0; i < 2; i++) {
            juma.submit(fourth);
            assertThat(juma.text()).contains("3 questions of yours still wait");
            assertThat(juma.field()).as("time " + i).isEqualTo("Four?");
        }
        assertThat(questions()).containsExactly("One?", "Two?", "Three?");
        scene.waits(Duration.ofMinutes(1));
        scene.replies("Bola", "Two?", ANSWER);
        juma.reload().type("Four?").press(SEND);
        assertThat(questions()).containsExactly("One?", "Two?", "Three?", "Four?");
    }

    @Test
    void a_megabyte_is_given_back_and_goes_to_nobody() {
        juma.press(HELP).press(ASK);
        String huge = "y".repeat(1 << 20);
        juma.type(huge).press(SEND);
        assertThat(juma.status()).isEqualTo(413);
        assertThat(juma.text()).contains("A question has at most 2,000 characters");
        assertThat(juma.field()).isEqualTo(huge);
        assertThat(questions()).isEmpty();
    }

    @Test
    void an_answer_in_another_window_is_an_answer_and_no_question() {
        juma.type("We farm here.");
        Browser.Form answer = juma.form("Next");
        juma.press(HELP).press(ASK).submit(answer);
        assertThat(bubbles()).containsExactly("We farm here.");
        assertThat(questions()).isEmpty();
        assertThat(juma.heading()).as("they have gone on").startsWith("2 of 5");
    }

    @Test
    void a_question_from_a_page_that_was_left_is_neither_and_is_given_back_beside_the_field() {
        juma.press(HELP).press(ASK).type(SECRET);
        Browser.Form question = juma.form(SEND);
        juma.press(DONE);
        assertThat(juma.heading()).startsWith("1 of 5");
        juma.submit(question);
        assertThat(juma.text()).contains("This was not kept.", "What you typed, to copy it:", SECRET);
        assertThat(juma.html()).as("the field of an answer stays empty").containsPattern("name=\"text\"[^>]*>\n</textarea>");
        assertThat(bubbles()).isEmpty();
        assertThat(questions()).isEmpty();
    }

    @Test
    void who_leaves_with_a_question_in_the_field_is_told_that_it_went_to_nobody() {
        juma.press(HELP).press(ASK).type(SECRET).press(DONE);
        assertThat(juma.text()).contains("This was not kept.", SECRET);
        assertThat(questions()).isEmpty();
        assertThat(bubbles()).isEmpty();
    }

    @Test
    void hours_later_it_is_neither_and_is_given_back() {
        juma.press(HELP).press(ASK).type(SECRET);
        Browser.Form question = juma.form(SEND);
        scene.waits(Duration.ofHours(7));
        juma.submit(question);
        assertThat(juma.text()).contains("You began to ask a person some time ago", "What you typed, to copy it:", SECRET)
                .doesNotContain("/help");
        assertThat(questions()).isEmpty();
        assertThat(bubbles()).isEmpty();
    }

    @Test
    void who_writes_for_hours_stays_on_the_page_of_the_question() {
        juma.press(HELP).press(ASK);
        for (int i = 1; i <= 3; i++) {
            scene.waits(Duration.ofHours(4));
            juma.reload();
            assertThat(juma.heading()).as("after " + 4 * i + " hours").startsWith("Please write your question");
            juma.type("Part " + i).press(SEND);
        }
        assertThat(questions()).containsExactly("Part 1", "Part 2", "Part 3");
    }

    @Test
    void who_asked_and_comes_back_a_day_later_answers_where_they_stopped() {
        Browser eva = agreed().press("Civil society").press("None of these").press(HELP).press(ASK);
        scene.waits(Duration.ofDays(1));
        assertThat(eva.reload().heading()).contains("country");
        eva.type("Kenya").press("Next");
        assertThat(eva.heading()).startsWith("1 of 5");
        eva.press(HELP).press(ASK);
        scene.waits(Duration.ofDays(1));
        eva.reload().press("Next");
        assertThat(eva.heading()).as("with nothing typed").startsWith("2 of 5");
    }

    @Test
    void nobody_else_sees_it_nor_can_send_a_form_of_theirs() {
        asks(juma, SECRET);
        sent();
        scene.replies("Amina", SECRET, ANSWER);
        Browser other = begun();
        assertThat(other.open(PAGE).text()).doesNotContain("Your questions to a person");
        assertThat(other.open(ASKED).text()).doesNotContain(SECRET, ANSWER);
        assertThat(other.path()).as("where nothing was asked").isEqualTo(ASKED);
        Browser.Form theirs = juma.open(PAGE).type("Mine too?").form(SEND);
        other.open(PAGE).press(HELP).press(ASK).submit(theirs);
        assertThat(other.status()).isEqualTo(403);
        assertThat(questions()).containsExactly(SECRET);
    }

    @Test
    void the_code_to_come_back_brings_the_answer_to_another_device() {
        asks(juma, SECRET);
        String code = code(juma);
        sent();
        juma.press("Finish on this device");
        assertThat(juma.open(ASKED).text()).as("after Finish").doesNotContain(SECRET);
        assertThat(juma.open(PAGE).text()).doesNotContain("Your questions to a person");
        assertThat(String.join("\n", scene.replies("Bola", SECRET, ANSWER))).contains("Your answer is on the page");
        Browser phone = pages.browser("en").open(PAGE + "/resume").typeCode(code).press("Go on with this code");
        assertThat(phone.text()).contains("Answered: 1");
        assertThat(phone.open(ASKED).text()).contains(SECRET, ANSWER);
    }

    private static String code(Browser browser) {
        Matcher code = Pattern.compile("<code dir=\"ltr\">([^<]+)</code>").matcher(browser.html());
        assertThat(code.find()).as("a code on the page").isTrue();
        return code.group(1);
    }

    @Test
    void in_a_chat_of_the_same_person_the_answer_goes_where_it_was_asked() {
        asks(juma, SECRET);
        String code = code(juma);
        sent();
        scene.types("Juma", code);
        String seen = String.join("\n", scene.replies("Amina", SECRET, ANSWER));
        assertThat(seen).as("asked on the page").doesNotContain("~ Juma");
        scene.types("Juma", "/help");
        scene.taps("Juma", ASK);
        scene.types("Juma", "And the new harbour?");
        assertThat(String.join("\n", scene.replies("Amina", "And the new harbour?", "That one too.")))
                .as("asked in the chat").contains("~ Juma", "That one too.");
        assertThat(juma.open(ASKED).text()).contains(ANSWER, "That one too.");
    }

    @Test
    void a_withdrawal_takes_question_and_answer_along() {
        asks(juma, SECRET);
        sent();
        scene.replies("Amina", SECRET, ANSWER);
        juma.open(PAGE).press("Delete your answers").press("Delete");
        assertThat(juma.text()).doesNotContain("Your questions to a person");
        assertThat(juma.open(ASKED).text()).doesNotContain(SECRET, ANSWER);
        String held = scene.database().read(db -> db.selectFrom(HELP_QUESTION).fetch().format());
        assertThat(held).doesNotContain("harbour");
        juma.open(PAGE).press("Begin again").press("Villages").press("I agree");
        assertThat(juma.open(PAGE).text()).as("begun anew").doesNotContain("Your questions to a person");
    }

    @Test
    void the_file_with_what_is_held_has_both() {
        asks(juma, SECRET);
        sent();
        scene.replies("Amina", SECRET, ANSWER);
        assertThat(juma.open(PAGE + "/my-data").html()).contains(SECRET, ANSWER);
    }

    @Test
    void where_no_bot_is_known_the_contact_is_shown_and_what_was_begun_is_neither() {
        juma.press(HELP).press(ASK).type(SECRET);
        Browser.Form question = juma.form(SEND);
        scene.house().links = new Links(Optional.empty(), "https://indaba.example.org");
        juma.submit(question);
        assertThat(juma.text()).contains("This was not kept.", SECRET);
        juma.open(PAGE).press(HELP);
        assertThat(juma.text()).contains("A person answers at t.me/indaba_bot");
        assertThat(juma.buttons()).doesNotContain(ASK);
        assertThat(questions()).isEmpty();
        assertThat(bubbles()).isEmpty();
    }

    @Test
    void a_day_later_help_is_there_on_the_first_press() {
        scene.waits(Duration.ofDays(1));
        asks(juma.open(PAGE), SECRET);
        assertThat(questions()).containsExactly(SECRET);
    }

    @Test
    void after_the_closing_date_people_can_still_ask() {
        scene.waits(Duration.ofDays(31));
        juma.open(PAGE);
        assertThat(juma.text()).contains("“Help from a person”, here on this page").doesNotContain("in this chat");
        asks(juma, SECRET);
        assertThat(juma.reload().heading()).startsWith("Please write your question");
        assertThat(sent()).contains(SECRET);
        juma.press(DONE);
        assertThat(questions()).containsExactly(SECRET);
    }

    @Test
    void what_either_side_writes_is_no_markup() {
        asks(juma, "<script>alert(1)</script> & <b>bold</b>");
        sent();
        scene.replies("Amina", "alert(1)", "</li><form action=\"https://evil.example\"><input name='x'>");
        juma.open(ASKED);
        assertThat(juma.text()).contains("<script>alert(1)</script> & <b>bold</b>", "</li><form action=");
        assertThat(juma.html()).doesNotContain("<script>", "<b>bold", "evil.example\"><input");
    }

    @Test
    void a_page_of_the_longest_is_as_small_as_every_other() {
        juma.press(HELP).press(ASK);
        Random chance = new Random(7);
        for (int i = 0; i < 3; i++) {
            String question = "Q" + i + " " + han(chance, 1_990);
            juma.type(question).press(SEND);
            scene.waits(Duration.ofMinutes(1));
            scene.replies("Amina", question.substring(0, 20), han(chance, 3_000));
        }
        juma.open(ASKED);
        assertThat(juma.text()).contains("Q2 ").doesNotContain("Q1 ").contains("What you asked before that");
        assertThat(juma.body().length).isLessThan(MOST_BYTES);
    }

    /** Of the three thousand that are in use. */
    private static String han(Random chance, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (0x4e00 + (int) Math.abs(chance.nextGaussian() * 700)));
        }
        return text.toString();
    }

    @Test
    void ten_of_them_are_listed_the_newest_first() {
        juma.press(HELP).press(ASK);
        for (int i = 1; i <= 12; i++) {
            juma.type("Question " + i + ".").press(SEND);
            scene.waits(Duration.ofMinutes(1));
            scene.replies("Amina", "Question " + i + ".", "Answer " + i + ".");
        }
        assertThat(juma.open(ASKED).text()).containsSubsequence("Question 12.", "Answer 12.", "Question 11.", "Question 3.")
                .doesNotContain("Question 2.").contains("What you asked before that is in the file");
    }

    @Test
    void in_arabic_it_runs_from_right_to_left_and_speaks_no_english() {
        Browser amal = pages.browser("ar").open(PAGE).press("عربي").press("أوافق").press("مساعدة من شخص").press("اسأل شخصًا");
        assertThat(amal.html()).contains("<html lang=\"ar\" dir=\"rtl\">");
        amal.type("هل يشمل ذلك الميناء القديم؟").press("إرسال السؤال");
        assertThat(amal.html()).doesNotContain("/help<");
        assertThat(amal.open(ASKED).html()).contains("dir=\"rtl\"", "هل يشمل ذلك الميناء القديم؟");
    }
}
