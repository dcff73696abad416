package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Profile;
import org.indaba.conversation.Stage;
import org.indaba.conversation.Value;

/** Whether the voice of whoever answered by voice may be heard by others, or only what they said be read. */
public record RecordingsPrompt(Context at) implements FactPrompt {
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
    public Line name() {
        return Line.FACT_RECORDINGS;
    }

    @Override
    public Line question() {
        return Line.ASK_RECORDINGS;
    }

    @Override
    public Optional<Value> told() {
        return at.progress().told(stage()).flatMap(code -> Profile.of(Profile.RECORDINGS, code))
                .map(choice -> new Value.Named(choice.label()));
    }

    @Override
    public boolean isOptional() {
        return false;
    }

    /** Until they say so, what they said is published as text alone. */
    @Override
    public Paragraph line() {
        return Paragraph.of(Line.REVIEW_FACT, Map.of(
                "fact", new Value.Named(name()), "value", told().orElse(new Value.Named(Line.RECORDINGS_TEXT_ALONE))));
    }

    @Override
    public List<Button> choices() {
        return Profile.RECORDINGS.stream().map(each -> at.button(each.label(), Verb.RECORDINGS, each.code())).toList();
    }

    @Override
    public Fork fork(String typed) {
        return Fork.of(
                at.action(Verb.RECORDINGS, Profile.PUBLISHED.code()), at.action(Verb.RECORDINGS, Profile.TEXT_ALONE.code()));
    }

    @Override
    public Place onward() {
        return Place.at(Stage.REVIEW);
    }

    @Override
    public Optional<Place> before() {
        return Optional.of(Place.at(new OrganizationPrompt(at).isAsked() ? Stage.ORGANIZATION : Stage.PUBLICATION));
    }
}
