package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Action;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Profile;
import org.indaba.conversation.Stage;

/** What the person is. */
record StakeholderTypePrompt(Context at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(Line.ASK_STAKEHOLDER_TYPE));
    }

    @Override
    public List<Button> choices() {
        return Profile.STAKEHOLDER_TYPES.stream().map(each -> at.button(each.label(), Verb.TYPE, each.code())).toList();
    }

    @Override
    public List<List<Button>> controls() {
        return List.of(List.of(at.control(Line.SKIP, Verb.SKIP)));
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        return said.heard().goesOn() ? Optional.of(at.here(Verb.SKIP)) : Optional.empty();
    }

    @Override
    public Place next() {
        return Place.at(Stage.ITU_STATUS);
    }

    @Override
    public Place back() {
        return at.progress().place();
    }
}
