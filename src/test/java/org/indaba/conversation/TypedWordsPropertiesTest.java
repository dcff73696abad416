package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.prompt.ButtonWords;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.phrases.ButtonVocabulary;
import org.indaba.property.Generators;
import org.indaba.property.Generators.Weighted;
import org.indaba.property.Property;
import org.junit.jupiter.api.Test;

/**
 * People who type what they could tap: the words of all buttons and what else is understood as one, yes and no, in six
 * languages, at every place.
 */
class TypedWordsPropertiesTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final ConsultationDirectory DESK = ConversationPropertiesTest.desk()
            .with(new HelpContacts(true, Set.of("wg-study", "harvest", "all-kinds"), 0));
    private static final List<String> WORDS = ButtonVocabulary.all();
    private static final List<String> YES_AND_NO = Stream.of(PhraseKey.YES, PhraseKey.NO)
            .flatMap(line -> ButtonVocabulary.words(line).stream()).distinct().toList();
    private static final List<String> COMMANDS = List.of(
            "/start", "/start wg-study", "/start harvest", "/start all-kinds", "/language", "/review", "/status", "/withdraw", "/stop", "/help");

    enum Kind { GET_ON, TAP, BUTTON_WORD, ANY_WORD, YES_OR_NO, NUMBER, COMMAND, ANSWER, ASK, PAUSE, EDIT }

    record Move(Kind kind, int number) {
        Optional<Decision> on(Walk walk) {
            return switch (kind) {
                case GET_ON -> Optional.of(walk.getOn());
                case TAP -> walk.live.isEmpty() ? Optional.empty() : Optional.of(walk.tap(one(walk.live).action().data()));
                case BUTTON_WORD -> {
                    List<String> said = walk.live.stream().flatMap(Move::spelt).toList();
                    yield said.isEmpty() ? Optional.empty() : Optional.of(typed(walk, one(said)));
                }
                case ANY_WORD -> Optional.of(typed(walk, one(WORDS)));
                case YES_OR_NO -> Optional.of(typed(walk, one(YES_AND_NO)));
                case NUMBER -> Optional.of(typed(walk, Integer.toString(number % 12)));
                case COMMAND -> Optional.of(walk.say(one(COMMANDS)));
                case ANSWER -> Optional.of(walk.say("answer number " + number));
                case ASK -> Optional.of(walk.tap(number % 3 == 0 ? "!::" : "?:wg-study:"));
                case PAUSE -> {
                    walk.pass(Duration.ofHours(number % 30));
                    yield Optional.empty();
                }
                case EDIT -> Optional.of(walk.edit(1 + number % (walk.sent + 1), one(number % 2 == 0 ? WORDS : YES_AND_NO)));
            };
        }

        private static Stream<String> spelt(Button button) {
            if (button.label() instanceof Button.Label.Control control) {
                return ButtonVocabulary.words(control.paragraph().line()).stream();
            }
            return button.label() instanceof Button.Label.Given given ? Stream.of(given.text()) : Stream.empty();
        }

        private <T> T one(List<T> list) {
            return list.get(number % list.size());
        }
    }

    /** What spells a button of the last screen is never kept, neither as an answer nor as a question to a human. */
    private static Decision typed(Walk walk, String word) {
        List<Button> screen = walk.live;
        RecognizedInput heard = Walk.HEARING.hear(word);
        boolean button = screen.stream().anyMatch(each -> ButtonWords.spells(heard, word, each));
        String before = walk.conversation + " beside " + screen;
        Decision step = walk.say(word);
        if (button) {
            assertThat(step.events()).as("what is kept of \"%s\", which stands on a button there, at %s", word, before)
                    .noneMatch(each -> each instanceof Effect.BubbleKept || each instanceof Effect.Asked
                            || each instanceof Effect.IdentityGiven);
        }
        return step;
    }

    private static List<Move> people(RandomGenerator random) {
        Function<RandomGenerator, Kind> kinds = Generators.weighted(
                Weighted.of(16, Kind.GET_ON), Weighted.of(10, Kind.TAP), Weighted.of(16, Kind.BUTTON_WORD), Weighted.of(12, Kind.ANY_WORD),
                Weighted.of(10, Kind.YES_OR_NO), Weighted.of(4, Kind.NUMBER), Weighted.of(4, Kind.COMMAND), Weighted.of(6, Kind.ANSWER),
                Weighted.of(2, Kind.ASK), Weighted.of(1, Kind.PAUSE), Weighted.of(3, Kind.EDIT));
        return Generators.lists(each -> new Move(kinds.apply(each), each.nextInt(100_000)), 10, 60).apply(random);
    }

    @Test
    void no_word_of_a_button_there_is_kept_and_no_tap_or_word_is_without_a_reply() {
        Property.holds(300, test -> isReplied(test.draw("moves", TypedWordsPropertiesTest::people)));
    }

    private static void isReplied(List<Move> moves) {
        Walk walk = new Walk(DESK, START);
        for (Move move : moves) {
            Optional<Decision> step = move.on(walk);
            step.filter(any -> move.kind() != Kind.EDIT).ifPresent(each -> assertThat(each.events()).as("the reply to %s", move).anyMatch(TypedWordsPropertiesTest::isReply));
        }
    }

    private static boolean isReply(Effect event) {
        return event instanceof Effect.Spoke || event instanceof Effect.Reacted || event instanceof Effect.TapAnswered
                || event instanceof Effect.BubblesListed || event instanceof Effect.MyDataSent || event instanceof Effect.DocumentsListed
                || event instanceof Effect.DocumentSent || event instanceof Effect.CalendarSent;
    }
}
