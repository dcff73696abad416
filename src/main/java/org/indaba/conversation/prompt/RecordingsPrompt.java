package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;

/** Asks whoever answered by voice whether the recordings may be published, or only their text. */
public record RecordingsPrompt(PromptContext at) implements FactPrompt {
    /** Tells whether there is a voice note, and it is decided that anything is published. */
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
    public Optional<PhraseArgument> told() {
        return at.progress().told(stage()).flatMap(code -> Profile.of(Profile.RECORDINGS, code))
                .map(choice -> new PhraseArgument.Named(choice.label()));
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
    public List<Button> choices() {
        return Profile.RECORDINGS.stream().map(each -> at.button(each.label(), Verb.RECORDINGS, each.code())).toList();
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
