package org.indaba.conversation.prompt;

import java.util.Optional;
import org.indaba.conversation.Action;
import org.indaba.conversation.Heard;

/** What yes and no mean where a question has two ways on; either may be missing. */
public record Fork(Optional<Action> yes, Optional<Action> no) {
    public static final Fork NONE = new Fork(Optional.empty(), Optional.empty());

    public static Fork of(Action yes, Action no) {
        return new Fork(Optional.of(yes), Optional.of(no));
    }

    public static Fork yes(Action yes) {
        return new Fork(Optional.of(yes), Optional.empty());
    }

    public Optional<Action> meant(Heard heard) {
        return heard.isYes() ? yes : heard.isNo() ? no : Optional.empty();
    }
}
