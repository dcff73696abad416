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
 * What the bot asks and waits for. The words on its buttons, their numbers, yes and no are read for all prompts alike.
 */
public interface Prompt {
    /** How the choices stand. */
    enum Layout {
        BELOW_EACH_OTHER,
        IN_PAIRS,
        IN_ONE_ROW
    }

    /** What is asked. */
    List<Paragraph> asks();

    /** What may be chosen here: numbered from 1 when typed. */
    default List<Button> choices() {
        return List.of();
    }

    /** What else may be done here, a row below the other. */
    default List<List<Button>> controls() {
        return List.of();
    }

    default Layout layout() {
        return Layout.BELOW_EACH_OTHER;
    }

    /**
     * What yes and no mean, where the question has these two ways on.
     *
     * @param typed the text in which one of them was said
     */
    default YesNoChoice fork(String typed) {
        return YesNoChoice.NONE;
    }

    /** Whether a number in this text is the place of a choice. */
    default boolean countsChoices(String typed) {
        return true;
    }

    /** Whether a text is read as a whole here, so that a single number in it is not a tap. */
    default boolean isReadWhole() {
        return false;
    }

    /** The choice that this text names; empty where the words on the buttons alone do. */
    default Optional<Optional<Action>> labelled(String text) {
        return Optional.empty();
    }

    /** What is understood here besides what the screen shows. */
    default Optional<Action> alsoTyped(Input.Said said) {
        return Optional.empty();
    }

    /** Why what is said cannot be done here, where it asks for something that is done here otherwise. */
    default Optional<Paragraph> mend(Input.Said said) {
        return Optional.empty();
    }

    /** What is said of a message that means nothing here. */
    default List<Paragraph> expected(RecognizedInput heard) {
        return List.of(Paragraph.of(PhraseKey.CHOICE_EXPECTED));
    }
}
