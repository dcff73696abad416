package org.indaba.conversation.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.parser.ParseResult;

/** Asks a question of the consultation, of whatever kind. */
public record QuestionPrompt(PromptContext at) implements InterviewPrompt {
    Question asked() {
        return at.questionnaire().question(at.progress().place().question()).orElseThrow();
    }

    public QuestionScreen screen() {
        return new QuestionScreen(at, asked());
    }

    @Override
    public List<Paragraph> asks() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(text());
        QuestionScreen screen = screen();
        paragraphs.addAll(screen.below());
        if (at.questionnaire().translations().get(at.language()).unofficial()) {
            paragraphs.add(Paragraph.of(PhraseKey.UNOFFICIAL));
        }
        paragraphs.addAll(screen.howTo());
        return paragraphs;
    }

    /** The question itself, and its number. */
    public Paragraph text() {
        String id = at.progress().place().question();
        return Paragraph.of(PhraseKey.QUESTION, Map.of(
                "number", new PhraseArgument.Count(at.questionnaire().number(id)),
                "total", new PhraseArgument.Count(at.questionnaire().questions().size()),
                "id", new PhraseArgument.Code(id),
                "text", new PhraseArgument.Words(at.shown(id))));
    }

    private int number(Question question) {
        return at.questionnaire().number(question.id());
    }

    @Override
    public List<Button> choices() {
        return screen().choices();
    }

    @Override
    public List<List<Button>> controls() {
        Question asked = asked();
        InterviewProgress progress = at.progress();
        boolean goesOn = progress.tally(asked.id()).answered() || asked.required()
                || progress.draft(asked.id()).isPresent();
        List<Button> controls = new ArrayList<>();
        controls.add(goesOn ? at.control(PhraseKey.NEXT, Verb.NEXT) : at.control(PhraseKey.SKIP, Verb.SKIP));
        controls.add(at.control(PhraseKey.BACK, Verb.BACK));
        asked.section().ifPresent(section -> controls.add(at.button(PhraseKey.READ_SECTION, Verb.READ, asked.id() + "/0")));
        return List.of(controls);
    }

    /** Choices without labels of their own are short. */
    @Override
    public Layout layout() {
        return asked().kind().options().isEmpty() ? Layout.IN_ONE_ROW : Layout.BELOW_EACH_OTHER;
    }

    /** The confirmation of a value that was understood. A list may have such a word among its own. */
    @Override
    public YesNoChoice fork(String typed) {
        boolean understood = at.progress().draft(asked().id()).filter(each -> !each.value().isEmpty()).isPresent();
        if (!understood || isReadWhole() && screen().read(typed) instanceof ParseResult.Value) {
            return YesNoChoice.NONE;
        }
        return asked().kind().choosesSeveral()
                ? YesNoChoice.yes(at.here(Verb.NEXT))
                : YesNoChoice.of(at.here(Verb.NEXT), at.here(Verb.ANEW));
    }

    @Override
    public boolean countsChoices(String typed) {
        QuestionKind kind = asked().kind();
        boolean words = typed.codePoints().anyMatch(Character::isAlphabetic);
        return kind.countsChoices() && !(kind.choosesSeveral() && words) && screen().isNumbered();
    }

    @Override
    public boolean isReadWhole() {
        return asked().kind() instanceof QuestionKind.Scale || asked().kind().choosesSeveral() && screen().isTyped();
    }

    @Override
    public Optional<Optional<Action>> labelled(String text) {
        return asked().kind().options().isEmpty() ? Optional.empty() : Optional.of(screen().option(text));
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        RecognizedInput heard = said.heard();
        if (heard.goesOn() || heard.is(PhraseKey.SKIP)) {
            return Optional.of(at.here(heard.goesOn() ? Verb.NEXT : Verb.SKIP));
        }
        return heard.is(PhraseKey.ADD_MORE)
                ? Optional.of(at.action(Verb.ADD, at.progress().place().question()))
                : Optional.empty();
    }

    @Override
    public Takes takes() {
        return asked().kind().takesMessages() ? Takes.MESSAGE : Takes.VALUE;
    }

    @Override
    public List<Paragraph> expected(RecognizedInput heard) {
        return screen().expected(ParseResult.Why.UNKNOWN);
    }

    @Override
    public InterviewPosition next() {
        return at.progress().reviewing()
                ? InterviewPosition.at(Stage.REVIEW)
                : neighbours(each -> each > here()).findFirst()
                        .map(each -> InterviewPosition.question(each.id())).orElse(InterviewPosition.at(Stage.PUBLICATION));
    }

    @Override
    public InterviewPosition back() {
        return at.progress().reviewing()
                ? InterviewPosition.at(Stage.REVIEW)
                : neighbours(each -> each < here()).reduce((first, second) -> second)
                        .map(each -> InterviewPosition.question(each.id())).orElse(InterviewPosition.at(Stage.COUNTRY));
    }

    private int here() {
        return at.questionnaire().number(at.progress().place().question());
    }

    private Stream<Question> neighbours(IntPredicate number) {
        return at.questions().stream().filter(each -> number.test(number(each)));
    }
}
