package org.indaba.conversation.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.prompt.PromptContext;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Question;

/** Asks which answer is to be changed. */
public record ChooseQuestionPrompt(PromptContext at) implements ReviewSubPrompt {
    @Override
    public List<Paragraph> asks() {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(Paragraph.of(PhraseKey.CHOOSE_QUESTION)));
        List<Button> choices = choices();
        for (int i = 0; i < choices.size() && isLong(at); i++) {
            paragraphs.add(Paragraph.of(PhraseKey.OPTION, Map.of(
                    "number", new PhraseArgument.Count(i + 1), "label", new PhraseArgument.Words(label(at.questions().get(i))))));
        }
        paragraphs.addAll(byNumber(at));
        return paragraphs;
    }

    /** Tells whether there are more questions than buttons. */
    static boolean isLong(PromptContext at) {
        return at.questions().size() > ConversationLimits.MOST_BUTTONS;
    }

    /** The explanation of how to choose where there is no button for each. */
    static List<Paragraph> byNumber(PromptContext at) {
        return isLong(at)
                ? List.of(Paragraph.of(PhraseKey.TYPE_THE_NAME, Map.of(
                        "number", new PhraseArgument.Count(2), "id", new PhraseArgument.Code(at.questions().get(1).id()))))
                : List.of();
    }

    /** The review shows the letters. */
    private String label(Question question) {
        return "(" + question.id() + ") " + new QuestionLabel(at).first(question);
    }

    @Override
    public List<Button> choices() {
        return at.questions().stream()
                .map(each -> Button.given(label(each), at.action(Verb.OPEN, each.id()))).toList();
    }

    @Override
    public Optional<Optional<Action>> labelled(String text) {
        return new QuestionLabel(at).named(text).map(Optional::of);
    }

    @Override
    public List<List<Button>> controls() {
        return List.of(List.of(at.control(PhraseKey.BACK, Verb.BACK)));
    }

    @Override
    public List<Paragraph> expected(RecognizedInput heard) {
        return List.of(Paragraph.of(heard.spells(PhraseKey.DELETE) ? PhraseKey.DELETE_WHERE : PhraseKey.CHOICE_EXPECTED));
    }
}
