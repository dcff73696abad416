package org.indaba.conversation.screen;

import org.indaba.conversation.input.Action;

/**
 * A button under a message.
 *
 * @param label its label
 * @param action its meaning
 */
public record Button(Label label, Action action) {
    /** The mark of a chosen one of several choices. */
    public static final String CHOSEN = "☑ ";

    /** The mark of one that is not chosen. */
    public static final String NOT_CHOSEN = "☐ ";

    /** The label: a phrase of the product, or a text from a questionnaire. */
    public sealed interface Label {
        record Control(Paragraph paragraph) implements Label {}

        record Given(String text) implements Label {}

        /** A language, by its own name. */
        record LanguageName(String tag) implements Label {}

        /** A language of which several can be chosen, with a mark that shows whether this one is. */
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
