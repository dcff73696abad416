package org.indaba.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.ReplyOffer.Choice;
import org.junit.jupiter.api.Test;

/** What is asked of a text that may be the answer to a question, and what its buttons and words mean. */
class ReplyOfferTest {
    private static final KeptReply KEPT = KeptReply.NONE.with(new KeptReply.Part("1", "Yes."));
    private static final RecognizedInput YES = new RecognizedInput(Set.of(PhraseKey.YES), Optional.empty(), OptionalInt.empty(), Set.of());
    private static final RecognizedInput NO = new RecognizedInput(Set.of(PhraseKey.NO), Optional.empty(), OptionalInt.empty(), Set.of());

    private static RecognizedInput number(int number) {
        return new RecognizedInput(Set.of(), Optional.empty(), OptionalInt.of(number), Set.of());
    }

    private static ReplyOffer offer(long... waiting) {
        OptionalLong one = waiting.length == 1 ? OptionalLong.of(waiting[0]) : OptionalLong.empty();
        return new ReplyOffer(KEPT.about(one), LongStream.of(waiting).boxed().toList());
    }

    private static List<Choice> buttons(List<List<Button>> rows) {
        return rows.stream().flatMap(List::stream).map(Button::action)
                .map(each -> Action.parse(each.data()).flatMap(ReplyOffer::chosen).orElseThrow()).toList();
    }

    @Test
    void a_button_a_question_and_one_that_sends_nothing() {
        assertThat(buttons(offer(77, 9).rows()))
                .containsExactly(new Choice.Send(77, false), new Choice.Send(9, false), new Choice.Drop());
        assertThat(buttons(ReplyOffer.rowsOf(Long.MAX_VALUE)))
                .containsExactly(new Choice.Send(Long.MAX_VALUE, true), new Choice.Drop());
    }

    @Test
    void of_very_many_questions_the_newest_have_buttons_and_the_way_to_the_others_is_told() {
        ReplyOffer many = offer(6, 5, 4, 3, 2, 1);
        assertThat(many.rows()).hasSize(ReplyOffer.MOST + 1);
        assertThat(many.paragraphs()).extracting(Paragraph::line)
                .containsExactly(PhraseKey.RELAY_OFFER_WHICH, PhraseKey.RELAY_OFFER_OLDER);
        assertThat(many.typed(number(ReplyOffer.MOST + 1))).isEmpty();
    }

    @Test
    void yes_means_the_one_that_waits_and_nothing_where_several_do() {
        assertThat(offer(7).typed(YES)).contains(new Choice.Send(7, false));
        assertThat(offer(7, 8).typed(YES)).isEmpty();
        assertThat(offer(7, 8).typed(number(2))).contains(new Choice.Send(8, false));
        assertThat(offer(7, 8).typed(number(3))).isEmpty();
        assertThat(offer(7, 8).typed(number(0))).isEmpty();
        assertThat(offer(7, 8).typed(NO)).contains(new Choice.Drop());
        assertThat(offer(7).typed(RecognizedInput.NOTHING)).isEmpty();
    }

    @Test
    void what_was_answered_before_is_sent_by_a_yes_all_the_same() {
        ReplyOffer late = new ReplyOffer(KEPT.answeredBefore(7), List.of(8L));
        assertThat(late.typed(YES)).contains(new Choice.Send(7, true));
        assertThat(late.typed(number(1))).as("it was asked whether, and not which").isEmpty();
    }

    @Test
    void a_yes_is_about_the_question_that_was_asked_about_whatever_came_since() {
        KeptReply one = KEPT.about(OptionalLong.of(7));
        assertThat(new ReplyOffer(one, List.of(8L, 7L)).typed(YES)).contains(new Choice.Send(7, false));
        assertThat(new ReplyOffer(one, List.of()).typed(YES)).contains(new Choice.Send(7, false));
    }

    @Test
    void a_forged_button_means_nothing() {
        for (String argument : List.of("answer/", "answer/+", "answer/ü", "answer/zzzzzzzzzzzzzzzzzz", "launch/-", "answers/1")) {
            assertThat(ReplyOffer.chosen(new Action(Verb.COORDINATE, "", argument))).as(argument).isEmpty();
        }
        assertThat(ReplyOffer.chosen(new Action(Verb.OPTION, "", "answer/-"))).isEmpty();
    }

    @Test
    void several_messages_are_one_answer_in_which_a_change_finds_its_own() {
        KeptReply two = KEPT.with(new KeptReply.Part("2", "And towns."));
        assertThat(two.text()).isEqualTo("Yes.\nAnd towns.");
        assertThat(two.with(new KeptReply.Part("1", "Yes!")).text()).isEqualTo("Yes!\nAnd towns.");
        assertThat(two.message()).isEqualTo("2");
        assertThat(two.answeredBefore(4).with(new KeptReply.Part("3", "x")).question()).isEqualTo(OptionalLong.of(4));
        assertThat(new ReplyOffer(two, List.of(1L)).paragraphs()).extracting(Paragraph::line)
                .containsExactly(PhraseKey.RELAY_OFFER, PhraseKey.RELAY_OFFER_TOGETHER);
    }

    @Test
    void all_of_it_is_no_longer_than_one_answer() {
        KeptReply longest = KEPT.with(new KeptReply.Part("2", "x".repeat(HelpRelayPolicy.MOST_REPLY - "Yes.\n".length())));
        assertThat(HelpRelayPolicy.fits(longest)).isTrue();
        assertThat(HelpRelayPolicy.fits(longest.with(new KeptReply.Part("3", "")))).isFalse();
    }
}
