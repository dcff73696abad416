package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Profile;
import org.indaba.conversation.Stage;
import org.indaba.conversation.Value;

/** For which organization the person answers, if for any. Its name is not shown unasked: the phone may be shared. */
public record OrganizationPrompt(Context at) implements FactPrompt {
    @Override
    public Stage stage() {
        return Stage.ORGANIZATION;
    }

    @Override
    public Line name() {
        return Line.FACT_ORGANIZATION;
    }

    @Override
    public Line question() {
        return Line.ASK_ORGANIZATION;
    }

    @Override
    public Optional<Value> told() {
        return at.progress().told(stage()).map(code -> new Value.Named(
                code.equals(Profile.FOR_ONESELF) ? Line.I_ANSWER_FOR_MYSELF : Line.FACT_GIVEN));
    }

    /** Whoever is published by it has one. */
    @Override
    public boolean isOptional() {
        return at.publishes(Profile.NAMED) && told().isPresent();
    }

    /** Whether it belongs to what the person is published by, and is theirs to tell. */
    public boolean isAsked() {
        return !at.briefing().targeted() && (at.publishes(Profile.NAMED) || at.publishes(Profile.ORGANIZATION));
    }

    @Override
    public List<Button> more() {
        return at.publishes(Profile.NAMED)
                ? List.of(at.button(Line.I_ANSWER_FOR_MYSELF, Verb.MYSELF, ""))
                : List.of();
    }

    @Override
    public Takes takes() {
        return Takes.ORGANIZATION;
    }

    @Override
    public List<Paragraph> expected(Heard heard) {
        return List.of(Paragraph.of(Line.TEXT_EXPECTED));
    }

    @Override
    public Place onward() {
        return at.afterPublication();
    }

    @Override
    public Optional<Place> before() {
        return Optional.of(Place.at(at.publishes(Profile.NAMED) ? Stage.NAME : Stage.PUBLICATION));
    }

    /** What waits for this fact is gone back to. */
    @Override
    public Place back() {
        return at.progress().wish().isPresent() ? before().orElseThrow() : FactPrompt.super.back();
    }
}
