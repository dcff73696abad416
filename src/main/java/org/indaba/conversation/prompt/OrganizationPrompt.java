package org.indaba.conversation.prompt;

import java.util.List;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Profile;
import org.indaba.conversation.Stage;

/** For which organization the person answers, if for any. */
record OrganizationPrompt(Context at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(Line.ASK_ORGANIZATION));
    }

    @Override
    public List<List<Button>> controls() {
        Button back = at.control(Line.BACK, Verb.BACK);
        return List.of(at.publishes(Profile.NAMED)
                ? List.of(at.button(Line.I_ANSWER_FOR_MYSELF, Verb.MYSELF, ""), back)
                : List.of(back));
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
    public Place next() {
        return Place.at(Stage.REVIEW);
    }

    @Override
    public Place back() {
        return Place.at(at.publishes(Profile.NAMED) ? Stage.NAME : Stage.PUBLICATION);
    }
}
