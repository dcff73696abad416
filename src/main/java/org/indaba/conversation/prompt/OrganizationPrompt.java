package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;

/** Asks for which organization the person answers, if for any. Its name is not shown unasked: the phone may be shared. */
public record OrganizationPrompt(PromptContext at) implements FactPrompt {
    @Override
    public Stage stage() {
        return Stage.ORGANIZATION;
    }

    @Override
    public PhraseKey name() {
        return PhraseKey.FACT_ORGANIZATION;
    }

    @Override
    public PhraseKey question() {
        return PhraseKey.ASK_ORGANIZATION;
    }

    @Override
    public Optional<PhraseArgument> told() {
        return at.progress().told(stage()).map(code -> new PhraseArgument.Named(
                code.equals(Profile.FOR_ONESELF) ? PhraseKey.I_ANSWER_FOR_MYSELF : PhraseKey.FACT_GIVEN));
    }

    /** Whoever is published by it has one. */
    @Override
    public boolean isOptional() {
        return at.publishes(Profile.NAMED) && told().isPresent();
    }

    /** Tells whether it belongs to the name for publication, and can be told by the person. */
    public boolean isAsked() {
        return !at.briefing().targeted() && (at.publishes(Profile.NAMED) || at.publishes(Profile.ORGANIZATION));
    }

    @Override
    public List<Button> more() {
        return at.publishes(Profile.NAMED)
                ? List.of(at.button(PhraseKey.I_ANSWER_FOR_MYSELF, Verb.MYSELF, ""))
                : List.of();
    }

    @Override
    public Takes takes() {
        return Takes.ORGANIZATION;
    }

    @Override
    public List<Paragraph> expected(RecognizedInput heard) {
        return List.of(Paragraph.of(PhraseKey.TEXT_EXPECTED));
    }

    @Override
    public InterviewPosition onward() {
        return at.afterPublication();
    }

    @Override
    public Optional<InterviewPosition> before() {
        return Optional.of(InterviewPosition.at(at.publishes(Profile.NAMED) ? Stage.NAME : Stage.PUBLICATION));
    }

    /** Goes back to the choice that waits for this fact. */
    @Override
    public InterviewPosition back() {
        return at.progress().wish().isPresent() ? before().orElseThrow() : FactPrompt.super.back();
    }
}
