package org.indaba.conversation.screen;

import org.indaba.conversation.input.Action;

/**
 * A button under a message.
 *
 * @param label what it says
 * @param action what a tap on it means
 */
public record Button(Label label, Action action) {
    /** Before a choice of several that is chosen. */
    public static final String CHOSEN = "☑ ";

    /** Before a choice of several that is not chosen. */
    public static final String NOT_CHOSEN = "☐ ";

    /** What a button says: a control of the product, or a text from a questionnaire. */
    public sealed interface Label {
        record Control(Paragraph paragraph) implements Label {}

        record Given(String text) implements Label {}

        /** A language, by its own name. */
        record LanguageName(String tag) implements Label {}

        /** A language of which several can be chosen, with a mark that tells whether this one is. */
        record LanguageChoice(String tag, boolean chosen) implements Label {}

        record CountryName(String code) implements Label {}
    }

    public static Button of(PhraseKey line, Action action) {
        return new Button(new Label.Control(Paragraph.of(line)), action);
    }

    public static Button given(String text, Action action) {
        return new Button(new Label.Given(text), action);
    }
}
