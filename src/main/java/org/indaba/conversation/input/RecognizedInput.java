package org.indaba.conversation.input;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;

/**
 * What a typed text spells besides itself, found before the decision because it takes every language's words.
 *
 * @param words the controls whose label it is, in any language
 * @param language the language that it names
 * @param number it, where it is a number and nothing else but a control beside it
 * @param numbered the controls that it spells before a number or around it, as {@code Delete 2} does
 */
public record RecognizedInput(Set<PhraseKey> words, Optional<Language> language, OptionalInt number, Set<PhraseKey> numbered) {
    public static final RecognizedInput NOTHING = new RecognizedInput(Set.of(), Optional.empty(), OptionalInt.empty(), Set.of());

    /** The place in a list that the text is, and not one after another word: {@code 2}, never {@code Delete 2}. */
    public OptionalInt choice() {
        return numbered.isEmpty() ? number : OptionalInt.empty();
    }

    /** Whether it is this control, with a number behind it or without. */
    public boolean spells(PhraseKey line) {
        return words.contains(line) || numbered.contains(line);
    }

    /** Whether it says yes; a word that says no in another language says neither. */
    public boolean isYes() {
        return (is(PhraseKey.YES) || is(PhraseKey.I_AGREE)) && !is(PhraseKey.NO) && !is(PhraseKey.NO_THANK_YOU);
    }

    /** Whether it says no, and not yes. */
    public boolean isNo() {
        return (is(PhraseKey.NO) || is(PhraseKey.NO_THANK_YOU)) && !is(PhraseKey.YES) && !is(PhraseKey.I_AGREE);
    }

    /** Whether it asks to go on from here, to what comes next. */
    public boolean goesOn() {
        return is(PhraseKey.NEXT) || is(PhraseKey.GO_ON) || is(PhraseKey.CONTINUE);
    }

    /** Whether it says that nothing more is wanted: where nothing else is asked that it could cancel. */
    public boolean isStop() {
        return is(PhraseKey.STOP) || is(PhraseKey.CANCEL);
    }

    public boolean is(PhraseKey line) {
        return words.contains(line);
    }
}
