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
 * The last message that was stored as an answer although it may have been meant for the bot. A button takes it back, and
 * does what may have been meant.
 *
 * @param message the channel's name of the message
 * @param bubble the stored bubble, without its id
 */
public record DoubtfulAnswer(String message, Purpose purpose, KeptBubble bubble) {
    /** A question to the bot seldom has more words. */
    private static final int MOST_WORDS = 20;

    /** The possible purpose of the message. */
    public enum Purpose {
        /** It asks what can be done here. */
        HELP(PhraseKey.TAKE_BACK_HELP),
        /** It says that everything is answered. */
        REVIEW(PhraseKey.TAKE_BACK_REVIEW),
        LANGUAGE(PhraseKey.TAKE_BACK_LANGUAGE),
        /** It is a question. */
        QUESTION(PhraseKey.TAKE_BACK_ASK),
        /** It came long after its person began to ask a human. */
        ASKED_LATER(PhraseKey.TAKE_BACK_ASK),
        /** A greeting, thanks, or a yes without a question: nothing has to be done. */
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
     * Finds the possible purpose of a message of a few words.
     *
     * @param first true where there is no answer before it
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

    /** The buttons: one takes it back and does what may have been meant, one only takes it back. */
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

    /** What the button does in addition; empty where it was for another message. */
    public Optional<Purpose> then(Action action) {
        return List.of(Purpose.values()).stream()
                .filter(each -> action.argument().equals(each.name() + "/" + mark())).findFirst();
    }

    /** A mark that is short enough for a button, and different for the next message. */
    private String mark() {
        return Integer.toHexString(message.hashCode());
    }
}
