package org.indaba.conversation.input;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.prompt.ButtonWords;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.conversation.screen.Button;

/**
 * What a typed text means at a prompt: the word on a button does the same as a tap on it, in whatever language it is
 * typed, and so does the number of a choice, and yes or no where a question has these two ways on.
 */
public record TypedInput(Prompt prompt) {

    /** Empty where it means nothing here. */
    public Optional<Action> meaning(Input.Said said) {
        if (!said.content().fileKinds().isEmpty()) {
            return Optional.empty();
        }
        String text = said.content().text().strip();
        return choice(text, said.heard())
                .or(() -> prompt.controls().stream().flatMap(List::stream)
                        .filter(each -> ButtonWords.spells(said.heard(), text, each)).map(Button::action).findFirst())
                .or(() -> prompt.fork(text).meant(said.heard()))
                .or(() -> prompt.alsoTyped(said));
    }

    /** The choice of this place whose label the text is, or whose number. */
    public Optional<Action> choice(String text, RecognizedInput heard) {
        if (prompt.isReadWhole()) {
            return Optional.empty();
        }
        List<Button> choices = prompt.choices();
        Optional<Action> spelt = prompt.labelled(text).orElseGet(() -> choices.stream()
                .filter(each -> ButtonWords.spells(heard, text, each)).map(Button::action).findFirst());
        if (spelt.isPresent()) {
            return spelt;
        }
        int number = prompt.countsChoices(text) ? heard.choice().orElse(0) : 0;
        return number >= 1 && number <= choices.size()
                ? Optional.of(choices.get(number - 1).action())
                : Optional.empty();
    }
}
