package org.indaba.conversation.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Action;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Line;
import org.indaba.conversation.Pace;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.conversation.prompt.Context;
import org.indaba.questionnaire.Question;

/** Which answer is to be changed. */
public record ChooseQuestionPrompt(Context at) implements FromReview {
    @Override
    public List<Paragraph> asks() {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(Paragraph.of(Line.CHOOSE_QUESTION)));
        List<Button> choices = choices();
        for (int i = 0; i < choices.size() && isLong(at); i++) {
            paragraphs.add(Paragraph.of(Line.OPTION, Map.of(
                    "number", new Value.Count(i + 1), "label", new Value.Words(label(at.questions().get(i))))));
        }
        paragraphs.addAll(byNumber(at));
        return paragraphs;
    }

    /** Whether there are more questions than buttons. */
    static boolean isLong(Context at) {
        return at.questions().size() > Pace.MOST_BUTTONS;
    }

    /** How to choose where there is no button for each. */
    static List<Paragraph> byNumber(Context at) {
        return isLong(at)
                ? List.of(Paragraph.of(Line.TYPE_THE_NAME, Map.of(
                        "number", new Value.Count(2), "id", new Value.Code(at.questions().get(1).id()))))
                : List.of();
    }

    /** The review has the letters. */
    private String label(Question question) {
        return "(" + question.id() + ") " + new QuestionWords(at).first(question);
    }

    @Override
    public List<Button> choices() {
        return at.questions().stream()
                .map(each -> Button.given(label(each), at.action(Verb.OPEN, each.id()))).toList();
    }

    @Override
    public Optional<Optional<Action>> labelled(String text) {
        return new QuestionWords(at).named(text).map(Optional::of);
    }

    @Override
    public List<List<Button>> controls() {
        return List.of(List.of(at.control(Line.BACK, Verb.BACK)));
    }

    @Override
    public List<Paragraph> expected(Heard heard) {
        return List.of(Paragraph.of(heard.spells(Line.DELETE) ? Line.DELETE_WHERE : Line.CHOICE_EXPECTED));
    }
}
