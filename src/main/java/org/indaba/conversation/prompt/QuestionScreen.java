package org.indaba.conversation.prompt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Action;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Draft;
import org.indaba.conversation.Line;
import org.indaba.conversation.Pace;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Tally;
import org.indaba.conversation.Value;
import org.indaba.questionnaire.Kind;
import org.indaba.questionnaire.Option;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.reading.Reading;

/** What a person sees of one question, according to its kind: its choices, and what is said around it. */
public record QuestionScreen(Context at, Question question) {
    /** A day with more than 12, so that it shows which number is the day. */
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 11, 24);

    /** The days that have a button, and how far they are from today. */
    private static final Map<String, Integer> DAYS = Map.of("yesterday", -1, "today", 0, "tomorrow", 1);

    public static Optional<Integer> daysFromToday(String word) {
        return Optional.ofNullable(DAYS.get(word));
    }

    List<Button> choices() {
        Kind kind = question.kind();
        List<Button> choices = new ArrayList<>();
        for (Option option : kind.options()) {
            String mark = kind.choosesSeveral() ? codes().contains(option.code()) ? Button.CHOSEN : Button.NOT_CHOSEN : "";
            choices.add(Button.given(mark + label(option), choose(option.code())));
        }
        if (kind instanceof Kind.YesNo) {
            choices.add(Button.of(Line.YES, choose(Kind.YesNo.YES)));
            choices.add(Button.of(Line.NO, choose(Kind.YesNo.NO)));
        } else if (kind instanceof Kind.Scale) {
            kind.codes().forEach(code -> choices.add(Button.given(code, choose(code))));
        } else if (kind instanceof Kind.Date) {
            choices.add(Button.of(Line.YESTERDAY, choose("yesterday")));
            choices.add(Button.of(Line.TODAY, choose("today")));
            choices.add(Button.of(Line.TOMORROW, choose("tomorrow")));
        }
        return choices;
    }

    /** Whether the choices are more than buttons can hold, and stand in the text. */
    public boolean isTyped() {
        return choices().size() > Pace.MOST_BUTTONS;
    }

    public Action choose(String code) {
        return at.action(Verb.OPTION, question.id() + "/" + code);
    }

    /** The option that a typed text names, in any language. */
    Optional<Action> option(String typed) {
        return question.kind().labels(at.language()).named(typed).map(this::choose);
    }

    /** Whether a number stands for the choice in that place: it does not where it could be a label, and none is shown. */
    boolean isNumbered() {
        return isTyped() || !question.kind().labels(at.language()).holdDigits();
    }

    /** What a typed text says here. */
    public Reading read(String typed) {
        return isTyped()
                ? question.kind().readNumbered(typed, at.language())
                : question.kind().read(typed, at.language());
    }

    private String label(Option option) {
        return option.label().in(at.language());
    }

    /** What is chosen of a list now. */
    public List<String> codes() {
        return at.progress().draft(question.id()).map(Draft::value)
                .or(() -> at.progress().tally(question.id()).value())
                .filter(value -> !value.isEmpty())
                .map(value -> List.of(value.split(" ")))
                .orElse(List.of());
    }

    /** What belongs to the question: its help, the list to type from, the ends of a scale. */
    List<Paragraph> below() {
        List<Paragraph> paragraphs = new ArrayList<>();
        question.help().ifPresent(help -> paragraphs.add(Paragraph.of(
                Line.HELP_TEXT, Map.of("text", new Value.Words(help.in(at.language()))))));
        List<Option> options = question.kind().options();
        for (int i = 0; i < options.size() && isTyped(); i++) {
            paragraphs.add(numbered(i + 1, label(options.get(i))));
        }
        if (question.kind() instanceof Kind.Scale scale) {
            scale.low().ifPresent(end -> paragraphs.add(numbered(scale.from(), end.in(at.language()))));
            scale.high().ifPresent(end -> paragraphs.add(numbered(scale.to(), end.in(at.language()))));
        }
        return paragraphs;
    }

    private static Paragraph numbered(int number, String label) {
        return Paragraph.of(
                Line.OPTION, Map.of("number", new Value.Count(number), "label", new Value.Words(label)));
    }

    /** How to answer; or what is understood so far, and how to go on. */
    public List<Paragraph> howTo() {
        Optional<Draft> draft = at.progress().draft(question.id());
        Tally tally = at.progress().tally(question.id());
        Kind kind = question.kind();
        if (draft.isPresent() && !draft.get().value().isEmpty()) {
            return told(draft.get().value());
        } else if (kind.takesMessages()) {
            return List.of(tally.answered() ? soFar(tally) : Paragraph.of(Line.HOW_TO_ANSWER));
        } else if (kind.choosesSeveral()) {
            return chooseSome();
        } else if (tally.answered()) {
            return List.of(Paragraph.of(typed() ? Line.VALUE_ALREADY : Line.CHOSEN_ALREADY));
        } else if (kind instanceof Kind.Date) {
            return withBounds(Paragraph.of(Line.HOW_TO_DATE, Map.of("example", example())));
        }
        return typed() ? withBounds(howToNumber()) : List.of(Paragraph.of(isNumbered() ? Line.HOW_TO_CHOOSE : Line.WEB_HOW_TO_CHOOSE));
    }

    private boolean typed() {
        return question.kind() instanceof Kind.Number || question.kind() instanceof Kind.Date
                || question.kind() instanceof Kind.Scale && isTyped();
    }

    private List<Paragraph> chooseSome() {
        return withBounds(Paragraph.of(isTyped() ? Line.HOW_TO_LIST : Line.HOW_TO_TOGGLE));
    }

    private Paragraph howToNumber() {
        String unit = unit();
        return unit.isEmpty()
                ? Paragraph.of(Line.HOW_TO_NUMBER)
                : Paragraph.of(Line.HOW_TO_NUMBER_IN, Map.of("unit", new Value.Words(unit)));
    }

    private Paragraph numberExpected() {
        String unit = unit();
        return unit.isEmpty()
                ? Paragraph.of(Line.NUMBER_EXPECTED)
                : Paragraph.of(Line.NUMBER_EXPECTED_IN, Map.of("unit", new Value.Words(unit)));
    }

    private static Paragraph soFar(Tally tally) {
        return Paragraph.of(Line.ANSWER_SO_FAR, Map.of(
                "messages", new Value.Count(tally.bubbles()), "words", new Value.Count(tally.words())));
    }

    /** What is understood and waits for the word of the person. */
    private List<Paragraph> told(String value) {
        Paragraph told = Paragraph.of(
                question.kind().choosesSeveral() ? Line.CHOSEN_SO_FAR : Line.CONFIRM,
                Map.of(question.kind().choosesSeveral() ? "values" : "value", value(value)));
        return question.kind() instanceof Kind.Several several && !several.isEnough(value)
                ? List.of(told, count(Line.CHOOSE_LEAST, several.least()))
                : List.of(told);
    }

    /** The choices so far, once the person has stopped tapping. */
    public List<Paragraph> chosenSoFar() {
        return codes().isEmpty() ? chooseSome() : told(String.join(" ", codes()));
    }

    /** The value as a reader is told it. */
    public Value value(String code) {
        if (question.kind() instanceof Kind.Date) {
            return new Value.Day(LocalDate.parse(code));
        } else if (question.kind().choosesSeveral()) {
            List<String> codes = List.of(code.split(" "));
            return new Value.Listed(question.kind().options().stream()
                    .filter(each -> codes.contains(each.code())).map(this::label).toList());
        } else if (question.kind() instanceof Kind.YesNo) {
            return new Value.Named(code.equals(Kind.YesNo.YES) ? Line.YES : Line.NO);
        } else if (question.kind() instanceof Kind.OneOf one) {
            return new Value.Words(one.options().stream().filter(each -> each.code().equals(code)).findFirst()
                    .map(this::label).orElse(code));
        }
        return new Value.Decimal(code, unit());
    }

    private String unit() {
        return question.kind() instanceof Kind.Number number
                ? number.unit().map(each -> each.in(at.language())).orElse("")
                : "";
    }

    /** What to say of a text that was not understood, or must not be. */
    public List<Paragraph> expected(Reading.Why why) {
        Kind kind = question.kind();
        if (kind.takesMessages()) {
            return List.of(Paragraph.of(Line.DECLINED));
        } else if (!isNumbered() && why == Reading.Why.UNKNOWN) {
            List<Paragraph> choose = new ArrayList<>(List.of(Paragraph.of(Line.NOT_KEPT)));
            choose.addAll(kind.choosesSeveral() ? chooseSome() : List.of(Paragraph.of(Line.WEB_HOW_TO_CHOOSE)));
            return choose;
        } else if (kind.choosesSeveral()) {
            return withBounds(Paragraph.of(why == Reading.Why.UNKNOWN ? Line.LIST_EXPECTED : Line.OUTSIDE));
        } else if (why == Reading.Why.OUT_OF_BOUNDS && typed()) {
            return withBounds(Paragraph.of(Line.OUTSIDE));
        } else if (kind instanceof Kind.Date) {
            return withBounds(Paragraph.of(
                    switch (why) {
                        case NO_YEAR -> Line.DATE_YEAR;
                        case NO_SUCH_DAY -> Line.DATE_NONE;
                        default -> Line.DATE_EXPECTED;
                    },
                    Map.of("example", example())));
        } else if (kind instanceof Kind.Number number && why == Reading.Why.TOO_MANY_DECIMALS) {
            return withBounds(Paragraph.of(
                    Line.DECIMALS_EXPECTED, Map.of("decimals", new Value.Count(number.decimals()))));
        }
        return typed() ? withBounds(numberExpected()) : List.of(Paragraph.of(Line.CHOICE_EXPECTED));
    }

    private Value.Day example() {
        Kind.Date date = (Kind.Date) question.kind();
        return new Value.Day(date.latest().or(date::earliest).orElse(EXAMPLE));
    }

    private List<Paragraph> withBounds(Paragraph first) {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(first));
        Kind kind = question.kind();
        if (kind instanceof Kind.Several several) {
            if (several.least() > 1) {
                paragraphs.add(count(Line.CHOOSE_LEAST, several.least()));
            }
            if (several.most() < several.options().size()) {
                paragraphs.add(count(Line.CHOOSE_MOST, several.most()));
            }
        } else if (kind instanceof Kind.Date date) {
            bounds(paragraphs, date.earliest().map(Value.Day::new), date.latest().map(Value.Day::new),
                    Line.DATE_BETWEEN, Line.DATE_LEAST, Line.DATE_MOST);
        } else if (kind instanceof Kind.Number number) {
            bounds(paragraphs, number.least().map(each -> value(each.toPlainString())),
                    number.most().map(each -> value(each.toPlainString())), Line.NUMBER_BETWEEN, Line.NUMBER_LEAST, Line.NUMBER_MOST);
        } else if (kind instanceof Kind.Scale scale) {
            bounds(paragraphs, Optional.of(value(Integer.toString(scale.from()))),
                    Optional.of(value(Integer.toString(scale.to()))), Line.NUMBER_BETWEEN, Line.NUMBER_LEAST, Line.NUMBER_MOST);
        }
        return paragraphs;
    }

    public static Paragraph count(Line line, int count) {
        return Paragraph.of(line, Map.of("count", new Value.Count(count)));
    }

    private static void bounds(
            List<Paragraph> paragraphs, Optional<? extends Value> least, Optional<? extends Value> most, Line between,
            Line atLeast, Line atMost) {
        if (least.isPresent() && most.isPresent()) {
            paragraphs.add(Paragraph.of(between, Map.of("least", least.get(), "most", most.get())));
        } else if (least.isPresent()) {
            paragraphs.add(Paragraph.of(atLeast, Map.of("value", least.get())));
        } else if (most.isPresent()) {
            paragraphs.add(Paragraph.of(atMost, Map.of("value", most.get())));
        }
    }
}
