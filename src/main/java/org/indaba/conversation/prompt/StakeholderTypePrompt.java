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

/** What the person is. */
record StakeholderTypePrompt(Context at) implements FactPrompt {
    @Override
    public Stage stage() {
        return Stage.STAKEHOLDER_TYPE;
    }

    @Override
    public Line name() {
        return Line.FACT_TYPE;
    }

    @Override
    public Line question() {
        return Line.ASK_STAKEHOLDER_TYPE;
    }

    @Override
    public Optional<Value> told() {
        return at.progress().told(stage()).flatMap(code -> Profile.of(Profile.STAKEHOLDER_TYPES, code))
                .map(choice -> new Value.Named(choice.label()));
    }

    @Override
    public List<Button> choices() {
        return Profile.STAKEHOLDER_TYPES.stream().map(each -> at.button(each.label(), Verb.TYPE, each.code())).toList();
    }

    @Override
    public Place onward() {
        return Place.at(Stage.ITU_STATUS);
    }

    @Override
    public Optional<Place> before() {
        return Optional.empty();
    }
}
