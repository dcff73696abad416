package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.HELP_RELAY;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.indaba.channel.webchat.Browser;
import org.indaba.coordination.ConsultationLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person asks a human from a page. */
class PageHelpTest extends PageHelpScene {
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
        scene.revokes("Amina", scene.numberOf("Bola"));
        scene.revokes("Amina", scene.numberOf("Amina"));
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

    @ParameterizedTest
    @ValueSource(strings = {"Done asking", "STOP"})
    void a_word_that_ends_the_asking_is_no_question_and_is_not_given_back(String word) {
        juma.press(HELP).press(ASK).type(word).press(SEND);
        assertThat(juma.status()).isEqualTo(200);
        assertThat(juma.text()).as("what the page says after " + word)
                .doesNotContain("This was not kept.", "Your question to a person");
        assertThat(questions()).isEmpty();
        assertThat(bubbles()).isEmpty();
    }

    @Test
    void hours_later_it_is_kept_as_an_answer_and_can_be_taken_back_and_asked() {
        juma.press(HELP).press(ASK).type(SECRET);
        Browser.Form question = juma.form(SEND);
        scene.waits(Duration.ofHours(7));
        juma.submit(question);
        assertThat(juma.text()).contains("This was kept as your answer to (a)").doesNotContain("/help");
        assertThat(questions()).isEmpty();
        assertThat(bubbles()).containsExactly(SECRET);
        juma.press("Take it back, ask a person");
        assertThat(questions()).as("told to the coordinators").containsExactly(SECRET);
        assertThat(bubbles()).as("answers to the questionnaire").isEmpty();
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
    void where_no_bot_is_configured_the_contact_is_shown_and_what_was_begun_is_neither() {
        juma.press(HELP).press(ASK).type(SECRET);
        Browser.Form question = juma.form(SEND);
        scene.house().links = new ConsultationLinks(Optional.empty(), "https://indaba.example.org");
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
    void in_arabic_it_runs_from_right_to_left_and_speaks_no_english() {
        Browser amal = pages.browser("ar").open(PAGE).press("عربي").press("أوافق").press("مساعدة من شخص").press("سؤال شخص");
        assertThat(amal.html()).contains("<html lang=\"ar\" dir=\"rtl\">");
        amal.type("هل يشمل ذلك الميناء القديم؟").press("إرسال السؤال");
        assertThat(amal.html()).doesNotContain("/help<");
        assertThat(amal.open(ASKED).html()).contains("dir=\"rtl\"", "هل يشمل ذلك الميناء القديم؟");
    }
}
