package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;

/** Asks what the person is to ITU. */
record ItuStatusPrompt(PromptContext at) implements FactPrompt.OfChoices {
    @Override
    public Stage stage() {
        return Stage.ITU_STATUS;
    }

    @Override
    public PhraseKey name() {
        return PhraseKey.FACT_ITU_STATUS;
    }

    @Override
    public PhraseKey question() {
        return PhraseKey.ASK_ITU_STATUS;
    }

    @Override
    public List<Profile.Choice> options() {
        return Profile.ITU_STATUSES;
    }

    @Override
    public Verb verb() {
        return Verb.STATUS;
    }

    @Override
    public InterviewPosition onward() {
        return InterviewPosition.at(Stage.COUNTRY);
    }

    @Override
    public Optional<InterviewPosition> before() {
        return Optional.of(InterviewPosition.at(Stage.STAKEHOLDER_TYPE));
    }
}
