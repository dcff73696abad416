package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.indaba.conversation.Effect.BubbleCorrected;
import org.indaba.conversation.Effect.BubbleDeleted;
import org.indaba.conversation.Effect.BubbleKept;
import org.indaba.conversation.Effect.Reacted;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;
import org.junit.jupiter.api.Test;

/** How much one person may store: what is over it is refused with a sentence, and what was kept stays. */
class StorageLimitsTest {
    private static final String CODE = "wg-study";
    private static final String LETTER = "a";
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private static Walk at(StorageLimits bounds) {
        Walk walk = new Walk(ConversationPropertiesTest.desk().within(bounds), START);
        walk.say("/start " + CODE);
        walk.say("English");
        walk.say("I agree");
        for (int i = 0; i < 3; i++) {
            walk.say("Skip");
        }
        assertThat(walk.active().orElseThrow().place().stage()).isEqualTo(Stage.QUESTION);
        return walk;
    }

    private static StorageLimits bounds(int pieces, long answer, long answers, int files, long bytes) {
        return new StorageLimits(pieces, answer, answers, files, bytes);
    }

    private static MessageContent photo(long bytes) {
        return new MessageContent("", List.of("photo"), false, bytes);
    }

    private static List<PhraseKey> told(Decision step) {
        return step.events().stream().filter(Effect.Spoke.class::isInstance).map(Effect.Spoke.class::cast)
                .flatMap(each -> each.say().paragraphs().stream()).map(Paragraph::line).toList();
    }

    private static boolean has(Decision step, Class<? extends Effect> kind) {
        return step.events().stream().anyMatch(kind::isInstance);
    }

    private static void assertRefused(Decision step, PhraseKey why) {
        assertThat(told(step)).as("the sentence, and the mend").containsExactly(why, PhraseKey.OVER_MEND);
        assertThat(has(step, BubbleKept.class)).as("it is stored").isFalse();
        assertThat(has(step, Reacted.class)).as("it has a receipt").isFalse();
    }

    private static void assertKept(Decision step) {
        assertThat(has(step, BubbleKept.class)).as("kept: %s", step.events()).isTrue();
    }

    @Test
    void a_delegations_answer_of_two_hundred_pages_passes_in_messages_and_in_pieces() {
        Walk chat = at(StorageLimits.USUAL);
        for (int characters = 0; characters < 600_000; characters += 4_096) {
            assertKept(chat.say("x".repeat(4_096)));
        }
        Walk page = at(StorageLimits.USUAL);
        for (int piece = 0; piece < 35; piece++) {
            assertKept(page.say("x".repeat(20_000)));
        }
    }

    @Test
    void a_piece_over_the_number_is_refused_and_a_deleted_one_makes_room() {
        Walk walk = at(bounds(2, 1_000, 1_000, 9, 9));
        assertKept(walk.say("one"));
        assertKept(walk.say("two"));
        assertRefused(walk.say("three"), PhraseKey.OVER_PIECES);
        assertThat(walk.notebook.stored()).anyMatch(each -> each.endsWith("one | two"));
        walk.say("/review");
        walk.say("Edit");
        assertThat(has(walk.say("Delete 1"), BubbleDeleted.class)).isTrue();
        assertKept(walk.say("four"));
    }

    @Test
    void characters_of_an_answer_are_bounded_to_the_last_one() {
        Walk walk = at(bounds(9, 10, 1_000, 9, 9));
        assertKept(walk.say("four"));
        assertRefused(walk.say("seventh"), PhraseKey.OVER_ANSWER);
        assertKept(walk.say("sixsix"));
        assertRefused(walk.say("1"), PhraseKey.OVER_ANSWER);
    }

    @Test
    void characters_of_all_answers_are_bounded() {
        Walk walk = at(bounds(9, 1_000, 8, 9, 9));
        assertKept(walk.say("four"));
        assertRefused(walk.say("seventh"), PhraseKey.OVER_ANSWERS);
        assertKept(walk.say("last"));
    }

    @Test
    void files_are_bounded_in_number_and_in_bytes_and_words_go_on() {
        Walk walk = at(bounds(9, 1_000, 1_000, 2, 100));
        assertKept(walk.said(walk.now, photo(60)));
        assertRefused(walk.said(walk.now, photo(41)), PhraseKey.OVER_BYTES);
        assertKept(walk.said(walk.now, photo(40)));
        assertRefused(walk.said(walk.now, photo(0)), PhraseKey.OVER_FILES);
        assertKept(walk.say("words"));
    }

    @Test
    void a_change_that_lengthens_is_bounded_and_one_that_shortens_is_always_taken() {
        Walk walk = at(bounds(9, 12, 1_000, 9, 9));
        walk.say("four");
        int message = walk.sent;
        assertThat(has(walk.edit(message, "sixsix"), BubbleCorrected.class)).as("four and six are ten").isTrue();
        Decision longer = walk.edit(message, "sevenxx");
        assertThat(told(longer)).containsExactly(PhraseKey.CHANGE_NOT_MADE, PhraseKey.OVER_ANSWER, PhraseKey.OVER_MEND);
        assertThat(has(longer, BubbleCorrected.class)).isFalse();
        assertThat(walk.notebook.stored()).anyMatch(each -> each.contains("sixsix"));
        assertThat(has(walk.edit(message, "fives"), BubbleCorrected.class)).as("over the bound, and shorter").isTrue();
    }

    @Test
    void what_was_stored_before_there_were_bounds_stays_and_can_be_changed_and_deleted() {
        Walk walk = at(StorageLimits.USUAL);
        for (String each : List.of("one", "two", "three")) {
            walk.say(each);
        }
        Walk now = new Walk(ConversationPropertiesTest.desk().within(bounds(2, 5, 5, 1, 1)), START);
        now.conversation = walk.conversation;
        now.notebook = walk.notebook;
        assertRefused(now.say("four"), PhraseKey.OVER_PIECES);
        assertThat(has(now.edit(walk.sent, "tree"), BubbleCorrected.class)).isTrue();
        now.say("/review");
        now.say("Edit");
        assertThat(has(now.say("Delete 1"), BubbleDeleted.class)).isTrue();
        assertThat(now.notebook.stored()).anyMatch(each -> each.contains("two | tree"));
    }

    @Test
    void what_comes_late_is_bounded_too() {
        Walk walk = at(bounds(1, 1_000, 1_000, 9, 9));
        InterviewPosition asked = walk.active().orElseThrow().place();
        assertKept(walk.say("one"));
        walk.say("/review");
        assertRefused(walk.late(CODE, asked, MessageContent.text("parked before")), PhraseKey.OVER_PIECES);
        Walk tapped = at(bounds(1, 1_000, 1_000, 9, 9));
        assertKept(tapped.say("one"));
        assertRefused(tapped.tappedEarly(new Action(Action.Verb.NEXT, CODE, LETTER).data(), MessageContent.text("sent before")), PhraseKey.OVER_PIECES);
    }

    @Test
    void a_name_is_bounded() {
        Walk walk = at(StorageLimits.USUAL);
        walk.say("My answer.");
        for (int i = 0; i < 9 && walk.active().orElseThrow().place().stage() != Stage.PUBLICATION; i++) {
            walk.say("Next");
        }
        walk.tap(new Action(Action.Verb.PUBLISH, CODE, "named").data());
        Decision refused = walk.say("x".repeat(ConversationLimits.MOST_NAME + 1));
        assertThat(told(refused)).contains(PhraseKey.NAME_TOO_LONG);
        assertThat(has(refused, Effect.IdentityGiven.class)).isFalse();
        assertThat(has(walk.say("x".repeat(ConversationLimits.MOST_NAME)), Effect.IdentityGiven.class)).isTrue();
    }
}
