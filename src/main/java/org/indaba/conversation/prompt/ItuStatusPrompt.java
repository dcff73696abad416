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

/** Asks for the person's status in ITU. */
record ItuStatusPrompt(PromptContext at) implements FactPrompt {
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
    public Optional<PhraseArgument> told() {
        return at.progress().told(stage()).flatMap(code -> Profile.of(Profile.ITU_STATUSES, code))
                .map(choice -> new PhraseArgument.Named(choice.label()));
    }

    @Override
    public List<Button> choices() {
        return Profile.ITU_STATUSES.stream().map(each -> at.button(each.label(), Verb.STATUS, each.code())).toList();
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
