package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Line;
import org.indaba.conversation.Place;
import org.indaba.conversation.Profile;
import org.indaba.conversation.Stage;
import org.indaba.conversation.Value;

/** What the person is to ITU. */
record ItuStatusPrompt(Context at) implements FactPrompt {
    @Override
    public Stage stage() {
        return Stage.ITU_STATUS;
    }

    @Override
    public Line name() {
        return Line.FACT_ITU_STATUS;
    }

    @Override
    public Line question() {
        return Line.ASK_ITU_STATUS;
    }

    @Override
    public Optional<Value> told() {
        return at.progress().told(stage()).flatMap(code -> Profile.of(Profile.ITU_STATUSES, code))
                .map(choice -> new Value.Named(choice.label()));
    }

    @Override
    public List<Button> choices() {
        return Profile.ITU_STATUSES.stream().map(each -> at.button(each.label(), Verb.STATUS, each.code())).toList();
    }

    @Override
    public Place onward() {
        return Place.at(Stage.COUNTRY);
    }

    @Override
    public Optional<Place> before() {
        return Optional.of(Place.at(Stage.STAKEHOLDER_TYPE));
    }
}
