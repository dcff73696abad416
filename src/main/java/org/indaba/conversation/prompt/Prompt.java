package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;

/**
 * A question of the bot for which it waits. The words on its buttons, their numbers, yes and no are read in the same way
 * for all prompts.
 */
public interface Prompt {
    /** The arrangement of the choices. */
    enum Layout {
        BELOW_EACH_OTHER,
        IN_PAIRS,
        IN_ONE_ROW
    }

    /** The question. */
    List<Paragraph> asks();

    /** The choices, numbered from 1 when typed. */
    default List<Button> choices() {
        return List.of();
    }

    /** The other buttons, row by row. */
    default List<List<Button>> controls() {
        return List.of();
    }

    default Layout layout() {
        return Layout.BELOW_EACH_OTHER;
    }

    /**
     * The meaning of yes and no, where the question has these two choices.
     *
     * @param typed the text with one of them
     */
    default YesNoChoice fork(String typed) {
        return YesNoChoice.NONE;
    }

    /** Tells whether a number in this text is the number of a choice. */
    default boolean countsChoices(String typed) {
        return true;
    }

    /** Tells whether a text is read as a whole here, so that a single number in it is no choice. */
    default boolean isReadWhole() {
        return false;
    }

    /** The choice that this text names; empty where only the words on the buttons count. */
    default Optional<Optional<Action>> labelled(String text) {
        return Optional.empty();
    }

    /** The meaning of words here besides those on the screen. */
    default Optional<Action> alsoTyped(Input.Said said) {
        return Optional.empty();
    }

    /** The reason why a request cannot be carried out here that is understood at this prompt. */
    default Optional<Paragraph> mend(Input.Said said) {
        return Optional.empty();
    }

    /** The reaction to a message that has no meaning here. */
    default List<Paragraph> expected(RecognizedInput heard) {
        return List.of(Paragraph.of(PhraseKey.CHOICE_EXPECTED));
    }
}
