package org.indaba.conversation.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Line;
import org.indaba.conversation.Pace;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Stage;
import org.indaba.conversation.Value;
import org.indaba.conversation.prompt.Context;
import org.indaba.conversation.prompt.InterviewPrompt;
import org.indaba.conversation.prompt.Prompt;

/** Which answer is to be changed. */
public record ChooseQuestionPrompt(Context at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(Paragraph.of(Line.CHOOSE_QUESTION)));
        paragraphs.addAll(typeTheName(this, at));
        return paragraphs;
    }

    /** Where there are more questions than buttons. */
    static List<Paragraph> typeTheName(Prompt prompt, Context at) {
        return prompt.choices().size() > Pace.MOST_BUTTONS
                ? List.of(Paragraph.of(
                        Line.TYPE_THE_NAME, Map.of("id", new Value.Code(at.questions().get(0).id()))))
                : List.of();
    }

    static List<Button> letters(Context at) {
        return at.questions().stream()
                .map(each -> Button.given(each.id(), at.action(Verb.OPEN, each.id()))).toList();
    }

    @Override
    public List<Button> choices() {
        return letters(at);
    }

    @Override
    public List<List<Button>> controls() {
        return List.of(List.of(at.control(Line.BACK, Verb.BACK)));
    }

    @Override
    public Layout layout() {
        return Layout.IN_ONE_ROW;
    }

    @Override
    public List<Paragraph> expected(Heard heard) {
        return List.of(Paragraph.of(heard.spells(Line.DELETE) ? Line.DELETE_WHERE : Line.CHOICE_EXPECTED));
    }

    @Override
    public Place next() {
        return Place.at(Stage.REVIEW);
    }

    @Override
    public Place back() {
        return Place.at(Stage.REVIEW);
    }
}
