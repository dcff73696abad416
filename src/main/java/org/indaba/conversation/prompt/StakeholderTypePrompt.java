package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;

/** Asks what kind of stakeholder the person is. */
record StakeholderTypePrompt(PromptContext at) implements FactPrompt {
    @Override
    public Stage stage() {
        return Stage.STAKEHOLDER_TYPE;
    }

    @Override
    public PhraseKey name() {
        return PhraseKey.FACT_TYPE;
    }

    @Override
    public PhraseKey question() {
        return PhraseKey.ASK_STAKEHOLDER_TYPE;
    }

    @Override
    public Optional<PhraseArgument> told() {
        return at.progress().told(stage()).flatMap(code -> Profile.of(Profile.STAKEHOLDER_TYPES, code))
                .map(choice -> new PhraseArgument.Named(choice.label()));
    }

    @Override
    public List<Button> choices() {
        return Profile.STAKEHOLDER_TYPES.stream().map(each -> at.button(each.label(), Verb.TYPE, each.code())).toList();
    }

    @Override
    public InterviewPosition onward() {
        return InterviewPosition.at(Stage.ITU_STATUS);
    }

    @Override
    public Optional<InterviewPosition> before() {
        return Optional.empty();
    }
}
