package org.indaba.conversation.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.indaba.conversation.Action;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Progress;
import org.indaba.conversation.Stage;
import org.indaba.conversation.Value;
import org.indaba.questionnaire.Kind;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.reading.Reading;

/** A question of the consultation, of whatever kind. */
public record QuestionPrompt(Context at) implements InterviewPrompt {
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
            paragraphs.add(Paragraph.of(Line.UNOFFICIAL));
        }
        paragraphs.addAll(screen.howTo());
        return paragraphs;
    }

    /** The question itself, and how far it is. */
    public Paragraph text() {
        String id = at.progress().place().question();
        return Paragraph.of(Line.QUESTION, Map.of(
                "number", new Value.Count(at.questionnaire().number(id)),
                "total", new Value.Count(at.questionnaire().questions().size()),
                "id", new Value.Code(id),
                "text", new Value.Words(at.shown(id))));
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
        Progress progress = at.progress();
        boolean goesOn = progress.tally(asked.id()).answered() || asked.required()
                || progress.draft(asked.id()).isPresent();
        List<Button> controls = new ArrayList<>();
        controls.add(goesOn ? at.control(Line.NEXT, Verb.NEXT) : at.control(Line.SKIP, Verb.SKIP));
        controls.add(at.control(Line.BACK, Verb.BACK));
        asked.section().ifPresent(section -> controls.add(at.button(Line.READ_SECTION, Verb.READ, asked.id() + "/0")));
        return List.of(controls);
    }

    /** Choices without labels of their own are short. */
    @Override
    public Layout layout() {
        return asked().kind().options().isEmpty() ? Layout.IN_ONE_ROW : Layout.BELOW_EACH_OTHER;
    }

    /** What is understood and waits for the word of the person. A list may have such a word among its own. */
    @Override
    public Fork fork(String typed) {
        boolean understood = at.progress().draft(asked().id()).filter(each -> !each.value().isEmpty()).isPresent();
        if (!understood || isReadWhole() && screen().read(typed) instanceof Reading.Value) {
            return Fork.NONE;
        }
        return asked().kind().choosesSeveral()
                ? Fork.yes(at.here(Verb.NEXT))
                : Fork.of(at.here(Verb.NEXT), at.here(Verb.ANEW));
    }

    @Override
    public boolean countsChoices(String typed) {
        Kind kind = asked().kind();
        boolean words = typed.codePoints().anyMatch(Character::isAlphabetic);
        return kind.countsChoices() && !(kind.choosesSeveral() && words) && screen().isNumbered();
    }

    @Override
    public boolean isReadWhole() {
        return asked().kind() instanceof Kind.Scale || asked().kind().choosesSeveral() && screen().isTyped();
    }

    @Override
    public Optional<Optional<Action>> labelled(String text) {
        return asked().kind().options().isEmpty() ? Optional.empty() : Optional.of(screen().option(text));
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        Heard heard = said.heard();
        if (heard.goesOn() || heard.is(Line.SKIP)) {
            return Optional.of(at.here(heard.goesOn() ? Verb.NEXT : Verb.SKIP));
        }
        return heard.is(Line.ADD_MORE)
                ? Optional.of(at.action(Verb.ADD, at.progress().place().question()))
                : Optional.empty();
    }

    @Override
    public Takes takes() {
        return asked().kind().takesMessages() ? Takes.MESSAGE : Takes.VALUE;
    }

    @Override
    public List<Paragraph> expected(Heard heard) {
        return screen().expected(Reading.Why.UNKNOWN);
    }

    @Override
    public Place next() {
        return at.progress().reviewing()
                ? Place.at(Stage.REVIEW)
                : neighbours(each -> each > here()).findFirst()
                        .map(each -> Place.question(each.id())).orElse(Place.at(Stage.PUBLICATION));
    }

    @Override
    public Place back() {
        return at.progress().reviewing()
                ? Place.at(Stage.REVIEW)
                : neighbours(each -> each < here()).reduce((first, second) -> second)
                        .map(each -> Place.question(each.id())).orElse(Place.at(Stage.COUNTRY));
    }

    private int here() {
        return at.questionnaire().number(at.progress().place().question());
    }

    private Stream<Question> neighbours(IntPredicate number) {
        return at.questions().stream().filter(each -> number.test(number(each)));
    }
}
