package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.state.Profile;

/** A place where somebody tells something about themselves by one of a few choices. */
interface ChoiceFactPrompt extends FactPrompt {
    List<Profile.Choice> options();

    /** What a choice does. */
    Verb verb();

    @Override
    default Optional<PhraseArgument> told() {
        return at().progress().told(stage()).flatMap(code -> Profile.of(options(), code))
                .map(choice -> new PhraseArgument.Named(choice.label()));
    }

    @Override
    default List<Button> choices() {
        return options().stream().map(each -> at().button(each.label(), verb(), each.code())).toList();
    }
}
