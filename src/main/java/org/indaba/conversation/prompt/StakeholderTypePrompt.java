package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;

/** Asks what the person is. */
record StakeholderTypePrompt(PromptContext at) implements FactPrompt.OfChoices {
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
    public List<Profile.Choice> options() {
        return Profile.STAKEHOLDER_TYPES;
    }

    @Override
    public Verb verb() {
        return Verb.TYPE;
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
