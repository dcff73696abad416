package org.indaba.conversation.prompt;

import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.places.TextFolding;

/** Tells whether a typed text is the label of a button. */
public final class ButtonWords {
    private ButtonWords() {}

    /** Compares in every language. */
    public static boolean spells(RecognizedInput heard, String text, Button button) {
        if (button.label() instanceof Button.Label.Control control) {
            return heard.is(control.paragraph().line()) || isRegion(control.paragraph(), heard);
        } else if (button.label() instanceof Button.Label.LanguageName name) {
            return names(heard, name.tag());
        } else if (button.label() instanceof Button.Label.LanguageChoice choice) {
            return names(heard, choice.tag());
        } else if (button.label() instanceof Button.Label.Given given) {
            return alike(given.text(), text);
        }
        return false;
    }

    /** A region whose label on a button is a place. */
    private static boolean isRegion(Paragraph label, RecognizedInput heard) {
        return label.values().get("where") instanceof PhraseArgument.Where where && where.countries().isEmpty()
                && where.regions().size() == 1 && heard.is(PhraseKey.of(where.regions().get(0)));
    }

    private static boolean names(RecognizedInput heard, String tag) {
        return heard.language().map(each -> each.tag().equals(tag)).orElse(false);
    }

    /** Tells whether they are the same words, however they are written. */
    public static boolean alike(String label, String typed) {
        if (typed.length() > 2 * label.length() + 16) {
            return false;
        }
        String folded = TextFolding.fold(typed);
        return folded.isEmpty() ? label.equals(typed) : folded.equals(TextFolding.fold(label));
    }
}
