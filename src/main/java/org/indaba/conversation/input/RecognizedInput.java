package org.indaba.conversation.input;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;

/**
 * The possible meanings of a typed text besides itself. They are found before the decision because that takes every
 * language's words.
 *
 * @param words the buttons whose label it is, in any language
 * @param language the language that it names
 * @param number its number, where it is a number, alone or with a button's word
 * @param numbered the buttons that it spells before a number or around it, as {@code Delete 2} does
 */
public record RecognizedInput(Set<PhraseKey> words, Optional<Language> language, OptionalInt number, Set<PhraseKey> numbered) {
    public static final RecognizedInput NOTHING = new RecognizedInput(Set.of(), Optional.empty(), OptionalInt.empty(), Set.of());

    /** The place in a list that the text means, without a word before it: {@code 2}, never {@code Delete 2}. */
    public OptionalInt choice() {
        return numbered.isEmpty() ? number : OptionalInt.empty();
    }

    /** Tells whether it is this button, with or without a number after it. */
    public boolean spells(PhraseKey line) {
        return words.contains(line) || numbered.contains(line);
    }

    /** Tells whether it says yes; a word that means no in another language says neither. */
    public boolean isYes() {
        return (is(PhraseKey.YES) || is(PhraseKey.I_AGREE)) && !is(PhraseKey.NO) && !is(PhraseKey.NO_THANK_YOU);
    }

    /** Tells whether it says no, and not yes. */
    public boolean isNo() {
        return (is(PhraseKey.NO) || is(PhraseKey.NO_THANK_YOU)) && !is(PhraseKey.YES) && !is(PhraseKey.I_AGREE);
    }

    /** Tells whether it asks to go on from here, to the next step. */
    public boolean goesOn() {
        return is(PhraseKey.NEXT) || is(PhraseKey.GO_ON) || is(PhraseKey.CONTINUE);
    }

    /** Tells whether it says that nothing more is wanted; it counts where nothing else is asked that it could cancel. */
    public boolean isStop() {
        return is(PhraseKey.STOP) || is(PhraseKey.CANCEL);
    }

    public boolean is(PhraseKey line) {
        return words.contains(line);
    }
}
