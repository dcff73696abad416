package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.channel.Inbound;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.encryption.GivenTexts;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to a human, where one person's turn meets another's. */
class HelpRelayTest {
    private static final Phrasebook PHRASES = Phrasebook.packed();
    private static final String SECRET = "Is the old harbour meant too?";
    private static final String ANSWER = "Every harbour is meant.";

    @TempDir
    Path folder;

    private StaffScene scene;

    @BeforeEach
    void launch() throws Exception {
        scene = new StaffScene(PHRASES, folder);
        coordinator("Amina", "africa");
        coordinator("Bola", "africa");
        coordinator("Eva", "europe");
        Stream.of("/launch", "Villages").forEach(each -> scene.types("Amina", each));
        Stream.of("Africa", "The official questions", "All that are ready", "From now, for 30 days",
                "Questions come to me", "Launch").forEach(each -> scene.taps("Amina", each));
        scene.types("Juma", "/start villages");
        scene.taps("Juma", "English");
        scene.taps("Juma", "I agree");
        scene.types("Juma", "/help");
        scene.taps("Juma", "Ask a person");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void coordinator(String who, String region) {
        scene.hasInvitation("coordinator", region);
        scene.opensLink(who);
    }

    @Test
    void of_two_who_answer_at_once_one_answers_and_the_other_is_told() {
        scene.types("Juma", SECRET);
        List<String> seen = scene.atOnce(List.of(
                scene.reply("Amina", SECRET, "The first."), scene.reply("Bola", SECRET, "The second.")));
        assertThat(of("Juma", seen)).as("one answer").filteredOn(each -> each.contains("An answer from")).hasSize(1);
        assertThat(of("Juma", seen)).anyMatch(each -> each.contains("The first."));
        assertThat(of("Bola", seen)).anyMatch(each -> each.contains("Another coordinator has answered"))
                .anyMatch(each -> each.contains("This question was answered on"));
        assertThat(scene.waits(Duration.ofDays(9))).as("nobody is reminded of what is answered").isEmpty();
    }

    @Test
    void a_question_goes_to_nobody_outside_its_region() {
        List<String> seen = scene.types("Juma", SECRET);
        assertThat(of("Amina", seen)).isNotEmpty();
        assertThat(of("Bola", seen)).isNotEmpty();
        assertThat(of("Eva", seen)).isEmpty();
    }

    @Test
    void neither_side_learns_the_others_name_or_number_and_the_outbox_no_word() {
        scene.types("Juma", SECRET);
        scene.database().write("test", db -> db.deleteFrom(OUTBOX).execute()).join();
        List<String> bodies = new ArrayList<>();
        scene.beforeSending(() -> bodies.addAll(scene.database().read(db -> GivenTexts.of(db, OUTBOX.BODY, DSL.noCondition()))));
        scene.types("Juma", "And the new harbour?");
        scene.replies("Amina", SECRET, ANSWER);
        assertThat(bodies).hasSizeGreaterThan(4);
        assertThat(String.join("", bodies)).doesNotContain("harbour", "771", "774", "Juma", "Amina");
    }

    @Test
    void no_word_of_either_side_is_an_answer_to_the_questionnaire() {
        Stream.of("Civil society", "None of these").forEach(each -> scene.types("Juma", each));
        scene.types("Juma", SECRET);
        scene.types("Amina", "/start wg-study");
        Stream.of("English", "I agree", "Skip", "Skip", "Skip").forEach(each -> scene.taps("Amina", each));
        scene.replies("Amina", SECRET, ANSWER);
        scene.replies("Bola", SECRET, "Late.");
        scene.replies("Juma", ANSWER, "Thank you!");
        scene.types("Amina", "An answer of my own.");
        List<String> kept =
                scene.database().read(db -> GivenTexts.of(db, BUBBLE.CONTENT, DSL.noCondition()));
        assertThat(kept).containsExactly("An answer of my own.");
    }

    @Test
    void a_withdrawal_takes_questions_and_answers_along() {
        scene.types("Juma", SECRET);
        scene.replies("Amina", SECRET, ANSWER);
        scene.types("Juma", "And the new harbour?");
        scene.types("Juma", "/withdraw");
        scene.taps("Juma", "Delete");
        String held = scene.database().read(db -> GivenTexts.of(db, HELP_QUESTION));
        assertThat(held).doesNotContain("harbour");
        int waiting = scene.database().read(db -> db.fetchCount(OUTBOX));
        assertThat(waiting).as("nobody is reminded").isZero();
    }

    @Test
    void whoever_is_revoked_hears_of_the_question_no_more() {
        scene.types("Juma", SECRET);
        scene.revokes("Bola", scene.numberOf("Bola"));
        List<String> seen = scene.replies("Amina", SECRET, ANSWER);
        assertThat(of("Bola", seen)).isEmpty();
        assertThat(of("Bola", scene.waits(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void whoever_has_blocked_the_bot_is_asked_no_more_though_their_role_ends_some_day() {
        Stream.of("Amina", "Bola").forEach(scene::blocks);
        scene.hasInvitation("secretariat", "");
        scene.opensLink("Sekou");
        scene.types("Sekou", "/invite 31 December 2026");
        Stream.of("Coordinator", "Africa").forEach(each -> scene.taps("Sekou", each));
        scene.opensLinkAndBlocks("Zuri");
        List<String> seen = scene.types("Juma", SECRET);
        assertThat(of("Zuri", seen)).isEmpty();
        assertThat(of("Sekou", seen)).as("nobody else is there").anyMatch(each -> each.contains(SECRET));
    }

    @Test
    void who_becomes_a_coordinator_later_gets_what_waits_the_oldest_first() {
        Stream.of(SECRET, "And the new harbour?", "And the bay?").forEach(each -> scene.types("Juma", each));
        scene.replies("Amina", "And the new harbour?", ANSWER);
        scene.hasInvitation("coordinator", "africa");
        String seen = String.join("\n", scene.opensLink("Chidi"));
        assertThat(seen).containsSubsequence("Welcome. Your role:", SECRET, "And the bay?")
                .doesNotContain("the new harbour", "~ ");
        assertThat(of("Juma", scene.replies("Chidi", SECRET, ANSWER))).anyMatch(each -> each.contains(ANSWER));
    }

    @Test
    void what_waits_is_passed_on_once() {
        scene.types("Juma", SECRET);
        scene.hasInvitation("coordinator", "africa");
        assertThat(scene.opensLink("Chidi")).anyMatch(each -> each.contains(SECRET));
        scene.hasInvitation("coordinator", "africa");
        assertThat(scene.opensLink("Chidi")).as("another role").noneMatch(each -> each.contains(SECRET));
        scene.hasInvitation("coordinator", "africa");
        assertThat(scene.opensLink("Amina")).as("told when it was asked").noneMatch(each -> each.contains(SECRET));
    }

    @Test
    void what_was_taken_back_is_too_old_or_is_no_business_of_theirs_is_not_passed_on() {
        scene.types("Juma", SECRET);
        scene.hasInvitation("coordinator", "europe");
        assertThat(scene.opensLink("Greta")).as("another region").noneMatch(each -> each.contains(SECRET));
        scene.hasInvitation("secretariat", "");
        assertThat(scene.opensLink("Sekou")).as("coordinators answer").noneMatch(each -> each.contains(SECRET));
        scene.hasInvitation("coordinator", "africa");
        assertThat(scene.opensLink("Juma")).as("whoever asked").noneMatch(each -> each.contains(SECRET));
        scene.waits(Duration.ofDays(90));
        scene.hasInvitation("coordinator", "africa");
        assertThat(scene.opensLink("Late")).as("too old").noneMatch(each -> each.contains(SECRET));
    }

    @Test
    void what_was_withdrawn_is_not_passed_on() {
        scene.types("Juma", SECRET);
        scene.types("Juma", "/withdraw");
        scene.taps("Juma", "Delete");
        scene.hasInvitation("coordinator", "africa");
        assertThat(scene.opensLink("Chidi")).hasSizeGreaterThan(1).noneMatch(each -> each.contains("question"));
    }

    /** A call whose outcome is unknown is made twice: of the first message nobody knows the number. */
    @Test
    void a_reply_to_a_message_that_is_not_known_is_no_answer_to_the_launch_either() {
        scene.types("Juma", SECRET);
        scene.types("Amina", "/launch");
        Inbound.Message reply = (Inbound.Message) scene.reply("Amina", SECRET, ANSWER);
        Inbound.Message strayed = new Inbound.Message(
                reply.key(), reply.address(), reply.order(), reply.messageKey(), reply.ordinal(), reply.sentAt(),
                reply.languageHint(), reply.text(), reply.attachments(), Optional.of("424242"));

        assertThat(of("Amina", scene.atOnce(List.of(strayed))))
                .anyMatch(each -> each.contains("Your text went to nobody."))
                .noneMatch(each -> each.contains("Who is asked?"));
        assertThat(scene.types("Amina", "Harbours")).as("the launch goes on where it was")
                .anyMatch(each -> each.contains("Who is asked?"));
        assertThat(of("Juma", scene.replies("Amina", SECRET, ANSWER))).anyMatch(each -> each.contains(ANSWER));
    }

    @Test
    void a_reply_to_what_the_bot_asks_is_an_answer_to_it() {
        scene.types("Juma", SECRET);
        scene.types("Bola", "/launch");
        Inbound.Message reply = (Inbound.Message) scene.reply("Bola", "What is the title?", "Harbours");
        // as the outbox writes it down; of nobody else does it matter here
        scene.database().write("test", db -> db.update(ADDRESS)
                .set(ADDRESS.LIVE_MESSAGE, reply.replyTo().orElseThrow()).execute()).join();
        assertThat(of("Bola", scene.atOnce(List.of(reply)))).anyMatch(each -> each.contains("Who is asked?"));
    }

    @Test
    void who_never_got_a_question_may_reply_to_anything() {
        scene.types("Eva", "/launch");
        Inbound.Message typed = (Inbound.Message) scene.reply("Eva", "What is the title?", "Harbours");
        Inbound.Message elsewhere = new Inbound.Message(
                typed.key(), typed.address(), typed.order(), typed.messageKey(), typed.ordinal(), typed.sentAt(),
                typed.languageHint(), typed.text(), typed.attachments(), Optional.of("424242"));
        assertThat(of("Eva", scene.atOnce(List.of(elsewhere)))).anyMatch(each -> each.contains("Who is asked?"));
    }

    /** What this person saw of it. */
    private static List<String> of(String who, List<String> seen) {
        List<String> lines = new ArrayList<>();
        boolean theirs = false;
        for (String line : seen) {
            if (line.startsWith("~ ")) {
                theirs = line.equals("~ " + who);
            } else if (theirs) {
                lines.add(line);
            }
        }
        return lines;
    }
}
