package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;

/** Asks whether the voice of whoever answered by voice may be heard by others, or only what they said be read. */
public record RecordingsPrompt(PromptContext at) implements FactPrompt.OfChoices {
    /** Whether there is a voice note, and it is decided that anything is published. */
    public boolean isAsked() {
        return at.progress().voices() > 0
                && at.progress().publication().filter(each -> !each.equals(Profile.NOT_PUBLISHED.code())).isPresent();
    }

    @Override
    public Stage stage() {
        return Stage.RECORDINGS;
    }

    @Override
    public PhraseKey name() {
        return PhraseKey.FACT_RECORDINGS;
    }

    @Override
    public PhraseKey question() {
        return PhraseKey.ASK_RECORDINGS;
    }

    @Override
    public boolean isOptional() {
        return false;
    }

    /** Until they agree, only the text of what they said is published. */
    @Override
    public Paragraph line() {
        return Paragraph.of(PhraseKey.REVIEW_FACT, Map.of(
                "fact", new PhraseArgument.Named(name()), "value", told().orElse(new PhraseArgument.Named(PhraseKey.RECORDINGS_TEXT_ALONE))));
    }

    @Override
    public List<Profile.Choice> options() {
        return Profile.RECORDINGS;
    }

    @Override
    public Verb verb() {
        return Verb.RECORDINGS;
    }

    @Override
    public YesNoChoice fork(String typed) {
        return YesNoChoice.of(
                at.action(Verb.RECORDINGS, Profile.PUBLISHED.code()), at.action(Verb.RECORDINGS, Profile.TEXT_ALONE.code()));
    }

    @Override
    public InterviewPosition onward() {
        return InterviewPosition.at(Stage.REVIEW);
    }

    @Override
    public Optional<InterviewPosition> before() {
        return Optional.of(InterviewPosition.at(new OrganizationPrompt(at).isAsked() ? Stage.ORGANIZATION : Stage.PUBLICATION));
    }
}
