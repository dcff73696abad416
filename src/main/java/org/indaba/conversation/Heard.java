package org.indaba.conversation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.indaba.questionnaire.Language;

/**
 * What a typed text spells besides itself, found before the decision because it takes every language's words.
 *
 * @param words the controls whose label it is, in any language
 * @param language the language that it names
 * @param number it, where it is a number and nothing else but a control beside it
 * @param numbered the controls that it spells before a number or around it, as {@code Delete 2} does
 */
public record Heard(Set<Line> words, Optional<Language> language, OptionalInt number, Set<Line> numbered) {
    public static final Heard NOTHING = new Heard(Set.of(), Optional.empty(), OptionalInt.empty(), Set.of());

    /** The place in a list that the text is, and not one after another word: {@code 2}, never {@code Delete 2}. */
    public OptionalInt choice() {
        return numbered.isEmpty() ? number : OptionalInt.empty();
    }

    /** Whether it is this control, with a number behind it or without. */
    public boolean spells(Line line) {
        return words.contains(line) || numbered.contains(line);
    }

    /** Whether it says yes; a word that says no in another language says neither. */
    public boolean isYes() {
        return (is(Line.YES) || is(Line.I_AGREE)) && !is(Line.NO) && !is(Line.NO_THANK_YOU);
    }

    /** Whether it says no, and not yes. */
    public boolean isNo() {
        return (is(Line.NO) || is(Line.NO_THANK_YOU)) && !is(Line.YES) && !is(Line.I_AGREE);
    }

    /** Whether it asks to go on from here, to what comes next. */
    public boolean goesOn() {
        return is(Line.NEXT) || is(Line.GO_ON) || is(Line.CONTINUE);
    }

    /** Whether it says that nothing more is wanted: where nothing else is asked that it could cancel. */
    public boolean isStop() {
        return is(Line.STOP) || is(Line.CANCEL);
    }

    public boolean is(Line line) {
        return words.contains(line);
    }
}
