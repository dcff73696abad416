package org.indaba.conversation.prompt;

import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.RecognizedInput;

/** The meanings of yes and no where a question has these two choices; either may be missing. */
public record YesNoChoice(Optional<Action> yes, Optional<Action> no) {
    public static final YesNoChoice NONE = new YesNoChoice(Optional.empty(), Optional.empty());

    public static YesNoChoice of(Action yes, Action no) {
        return new YesNoChoice(Optional.of(yes), Optional.of(no));
    }

    public static YesNoChoice yes(Action yes) {
        return new YesNoChoice(Optional.of(yes), Optional.empty());
    }

    public Optional<Action> meant(RecognizedInput heard) {
        return heard.isYes() ? yes : heard.isNo() ? no : Optional.empty();
    }
}
