package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.HELP_QUESTION;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.channel.webchat.Browser;
import org.indaba.store.encryption.GivenTexts;
import org.junit.jupiter.api.Test;

/** What a person asked from a page, and what was answered: who reads it, and where. */
class PageAnswerTest extends PageHelpScene {
    @Test
    void nobody_else_sees_it_nor_can_send_a_form_of_theirs() {
        asks(juma, SECRET);
        sent();
        scene.replies("Amina", SECRET, ANSWER);
        Browser other = begun();
        assertThat(other.open(PAGE).text()).doesNotContain("Your questions to a person");
        assertThat(other.open(ASKED).text()).doesNotContain(SECRET, ANSWER);
        assertThat(other.status()).as("where nothing was asked").isEqualTo(303);
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
        String held = scene.database().read(db -> GivenTexts.of(db, HELP_QUESTION));
        assertThat(held).doesNotContain("harbour");
        juma.open(PAGE).press("Begin again").press("I agree");
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
}
