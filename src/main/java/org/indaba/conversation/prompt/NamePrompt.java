package org.indaba.conversation.prompt;

import java.util.List;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Stage;

/** Under which name the answers are published. */
record NamePrompt(Context at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(Line.ASK_NAME));
    }

    @Override
    public List<List<Button>> controls() {
        return List.of(List.of(at.control(Line.BACK, Verb.BACK)));
    }

    @Override
    public Takes takes() {
        return Takes.NAME;
    }

    @Override
    public List<Paragraph> expected(Heard heard) {
        return List.of(Paragraph.of(Line.TEXT_EXPECTED));
    }

    @Override
    public Place next() {
        return Place.at(Stage.ORGANIZATION);
    }

    @Override
    public Place back() {
        return Place.at(Stage.PUBLICATION);
    }
}
