package org.indaba.conversation.input;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.prompt.ButtonWords;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.conversation.screen.Button;

/**
 * Finds the meaning of a typed text at a prompt. The word on a button has the same effect as a press, in whatever language
 * it is typed, and so has the number of a choice, and yes or no where a question has these two choices.
 */
public record TypedInput(Prompt prompt) {

    /** The result is empty where the text has no meaning here. */
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

    /** The choice of this position with this label or number. */
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
