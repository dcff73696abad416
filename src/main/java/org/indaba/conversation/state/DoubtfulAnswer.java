package org.indaba.conversation.state;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.PhraseKey;

/**
 * The last message that was kept as an answer although it may have been meant for the bot: it can be taken back by a tap,
 * and what may have been meant is done instead.
 *
 * @param message the channel's name of it
 * @param bubble what was kept, without its id
 */
public record DoubtfulAnswer(String message, Purpose purpose, KeptBubble bubble) {
    /** A question to the bot has seldom more words. */
    private static final int MOST_WORDS = 20;

    /** What the message may have been meant for. */
    public enum Purpose {
        /** It asks what can be done here. */
        HELP(PhraseKey.TAKE_BACK_HELP),
        /** It says that all is answered. */
        REVIEW(PhraseKey.TAKE_BACK_REVIEW),
        LANGUAGE(PhraseKey.TAKE_BACK_LANGUAGE),
        /** It is a question. */
        QUESTION(PhraseKey.TAKE_BACK_ASK),
        /** It came long after its person began to ask a human. */
        ASKED_LATER(PhraseKey.TAKE_BACK_ASK),
        /** A greeting, thanks, a yes to nothing: nothing is to be done. */
        TALK(PhraseKey.TAKE_BACK);

        private final PhraseKey button;

        public boolean isQuestion() {
            return this == QUESTION || this == ASKED_LATER;
        }

        Purpose(PhraseKey button) {
            this.button = button;
        }
    }

    /**
     * What a message of a few words may be meant for.
     *
     * @param first nothing was said in answer before it
     */
    public static Optional<Purpose> purpose(MessageContent content, RecognizedInput heard, boolean first) {
        if (!content.fileKinds().isEmpty()) {
            return Optional.empty();
        } else if (heard.is(PhraseKey.HELP_WORD) || isQuestionMark(content.text())) {
            return Optional.of(Purpose.HELP);
        } else if (heard.is(PhraseKey.LANGUAGE_WORD) || heard.language().isPresent()) {
            return Optional.of(Purpose.LANGUAGE);
        } else if (heard.is(PhraseKey.SUBMIT) || heard.is(PhraseKey.DONE) || heard.is(PhraseKey.REVIEW) || heard.is(PhraseKey.EDIT)) {
            return Optional.of(Purpose.REVIEW);
        } else if (heard.is(PhraseKey.SMALL_TALK) || heard.isYes() || heard.isNo()) {
            return Optional.of(Purpose.TALK);
        }
        return first && content.words() <= MOST_WORDS && content.text().strip().matches("(?s).*[?\u061f\uff1f]")
                ? Optional.of(Purpose.QUESTION)
                : Optional.empty();
    }

    private static boolean isQuestionMark(String text) {
        return text.strip().length() <= 3 && text.strip().matches("[?\u061f\uff1f!]+");
    }

    /** To take it back, and to do what may have been meant; or to take it back and nothing else. */
    public List<Button> buttons(boolean asksHuman) {
        Button plain = button(PhraseKey.TAKE_BACK, Purpose.TALK);
        return switch (purpose) {
            case TALK -> List.of(plain);
            case QUESTION, ASKED_LATER -> asksHuman ? List.of(button(purpose.button, purpose), plain) : List.of(plain);
            case HELP, REVIEW, LANGUAGE -> List.of(button(purpose.button, purpose), plain);
        };
    }

    private Button button(PhraseKey line, Purpose then) {
        return Button.of(line, new Action(Verb.TAKE_BACK, bubble.consultation(), then.name() + "/" + mark()));
    }

    /** What the button does besides; empty where it was of another message. */
    public Optional<Purpose> then(Action action) {
        return List.of(Purpose.values()).stream()
                .filter(each -> action.argument().equals(each.name() + "/" + mark())).findFirst();
    }

    /** Short enough for a button, and another for the next message. */
    private String mark() {
        return Integer.toHexString(message.hashCode());
    }
}
