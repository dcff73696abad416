package org.indaba.conversation.prompt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.AnswerDraft;
import org.indaba.conversation.state.AnswerSummary;
import org.indaba.questionnaire.Option;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.parser.ParseResult;

/** The screen of one question according to its kind: its choices, and the texts around it. */
public record QuestionScreen(PromptContext at, Question question) {
    /** A day after the 12th, so that it is clear which number is the day. */
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 11, 24);

    /** The days that have a button, with their distance from today. */
    private static final Map<String, Integer> DAYS = Map.of("yesterday", -1, "today", 0, "tomorrow", 1);

    public static Optional<Integer> daysFromToday(String word) {
        return Optional.ofNullable(DAYS.get(word));
    }

    List<Button> choices() {
        QuestionKind kind = question.kind();
        List<Button> choices = new ArrayList<>();
        for (Option option : kind.options()) {
            String mark = kind.choosesSeveral() ? codes().contains(option.code()) ? Button.CHOSEN : Button.NOT_CHOSEN : "";
            choices.add(Button.given(mark + label(option), choose(option.code())));
        }
        if (kind instanceof QuestionKind.YesNo) {
            choices.add(Button.of(PhraseKey.YES, choose(QuestionKind.YesNo.YES)));
            choices.add(Button.of(PhraseKey.NO, choose(QuestionKind.YesNo.NO)));
        } else if (kind instanceof QuestionKind.Scale) {
            kind.codes().forEach(code -> choices.add(Button.given(code, choose(code))));
        } else if (kind instanceof QuestionKind.Date) {
            choices.add(Button.of(PhraseKey.YESTERDAY, choose("yesterday")));
            choices.add(Button.of(PhraseKey.TODAY, choose("today")));
            choices.add(Button.of(PhraseKey.TOMORROW, choose("tomorrow")));
        }
        return choices;
    }

    /** Tells whether there are too many choices for buttons, so that they are listed in the text. */
    public boolean isTyped() {
        return choices().size() > ConversationLimits.MOST_BUTTONS;
    }

    public Action choose(String code) {
        return at.action(Verb.OPTION, question.id() + "/" + code);
    }

    /** The option that a typed text names, in any language. */
    Optional<Action> option(String typed) {
        return question.kind().labels(at.language()).named(typed).map(this::choose);
    }

    /**
     * Tells whether a number stands for the choice with that number: it does not where it could be a label, and no numbers
     * are shown.
     */
    boolean isNumbered() {
        return isTyped() || !question.kind().labels(at.language()).holdDigits();
    }

    /** Reads a typed text as a value of this question. */
    public ParseResult read(String typed) {
        return isTyped()
                ? question.kind().readNumbered(typed, at.language())
                : question.kind().read(typed, at.language());
    }

    private String label(Option option) {
        return option.label().in(at.language());
    }

    /** The codes that are chosen from a list now. */
    public List<String> codes() {
        return at.progress().draft(question.id()).map(AnswerDraft::value)
                .or(() -> at.progress().tally(question.id()).value())
                .filter(value -> !value.isEmpty())
                .map(value -> List.of(value.split(" ")))
                .orElse(List.of());
    }

    /** The texts of the question: its help, the list to type from, the ends of a scale. */
    List<Paragraph> below() {
        List<Paragraph> paragraphs = new ArrayList<>();
        question.help().ifPresent(help -> paragraphs.add(Paragraph.of(
                PhraseKey.HELP_TEXT, Map.of("text", new PhraseArgument.Words(help.in(at.language()))))));
        List<Option> options = question.kind().options();
        for (int i = 0; i < options.size() && isTyped(); i++) {
            paragraphs.add(numbered(i + 1, label(options.get(i))));
        }
        if (question.kind() instanceof QuestionKind.Scale scale) {
            scale.low().ifPresent(end -> paragraphs.add(numbered(scale.from(), end.in(at.language()))));
            scale.high().ifPresent(end -> paragraphs.add(numbered(scale.to(), end.in(at.language()))));
        }
        return paragraphs;
    }

    private static Paragraph numbered(int number, String label) {
        return Paragraph.of(
                PhraseKey.OPTION, Map.of("number", new PhraseArgument.Count(number), "label", new PhraseArgument.Words(label)));
    }

    /** The explanation of how to answer; or what is understood so far, and how to go on. */
    public List<Paragraph> howTo() {
        Optional<AnswerDraft> draft = at.progress().draft(question.id());
        AnswerSummary tally = at.progress().tally(question.id());
        QuestionKind kind = question.kind();
        if (draft.isPresent() && !draft.get().value().isEmpty()) {
            return told(draft.get().value());
        } else if (kind.takesMessages()) {
            return List.of(tally.answered() ? soFar(tally) : Paragraph.of(PhraseKey.HOW_TO_ANSWER));
        } else if (kind.choosesSeveral()) {
            return chooseSome();
        } else if (tally.answered()) {
            return List.of(Paragraph.of(typed() ? PhraseKey.VALUE_ALREADY : PhraseKey.CHOSEN_ALREADY));
        } else if (kind instanceof QuestionKind.Date) {
            return withBounds(Paragraph.of(PhraseKey.HOW_TO_DATE, Map.of("example", example())));
        }
        return typed() ? withBounds(howToNumber()) : List.of(Paragraph.of(isNumbered() ? PhraseKey.HOW_TO_CHOOSE : PhraseKey.WEB_HOW_TO_CHOOSE));
    }

    private boolean typed() {
        return question.kind() instanceof QuestionKind.Number || question.kind() instanceof QuestionKind.Date
                || question.kind() instanceof QuestionKind.Scale && isTyped();
    }

    private List<Paragraph> chooseSome() {
        return withBounds(Paragraph.of(isTyped() ? PhraseKey.HOW_TO_LIST : PhraseKey.HOW_TO_TOGGLE));
    }

    private Paragraph howToNumber() {
        String unit = unit();
        return unit.isEmpty()
                ? Paragraph.of(PhraseKey.HOW_TO_NUMBER)
                : Paragraph.of(PhraseKey.HOW_TO_NUMBER_IN, Map.of("unit", new PhraseArgument.Words(unit)));
    }

    private Paragraph numberExpected() {
        String unit = unit();
        return unit.isEmpty()
                ? Paragraph.of(PhraseKey.NUMBER_EXPECTED)
                : Paragraph.of(PhraseKey.NUMBER_EXPECTED_IN, Map.of("unit", new PhraseArgument.Words(unit)));
    }

    private static Paragraph soFar(AnswerSummary tally) {
        return Paragraph.of(PhraseKey.ANSWER_SO_FAR, Map.of(
                "messages", new PhraseArgument.Count(tally.bubbles()), "words", new PhraseArgument.Count(tally.words())));
    }

    /** The value that was understood and waits for confirmation. */
    private List<Paragraph> told(String value) {
        Paragraph told = Paragraph.of(
                question.kind().choosesSeveral() ? PhraseKey.CHOSEN_SO_FAR : PhraseKey.CONFIRM,
                Map.of(question.kind().choosesSeveral() ? "values" : "value", value(value)));
        return question.kind() instanceof QuestionKind.Several several && !several.isEnough(value)
                ? List.of(told, count(PhraseKey.CHOOSE_LEAST, several.least()))
                : List.of(told);
    }

    /** The choices so far, once the person has stopped choosing. */
    public List<Paragraph> chosenSoFar() {
        return codes().isEmpty() ? chooseSome() : told(String.join(" ", codes()));
    }

    /** The value as people read it. */
    public PhraseArgument value(String code) {
        if (question.kind() instanceof QuestionKind.Date) {
            return new PhraseArgument.Day(LocalDate.parse(code));
        } else if (question.kind().choosesSeveral()) {
            List<String> codes = List.of(code.split(" "));
            return new PhraseArgument.Listed(question.kind().options().stream()
                    .filter(each -> codes.contains(each.code())).map(this::label).toList());
        } else if (question.kind() instanceof QuestionKind.YesNo) {
            return new PhraseArgument.Named(code.equals(QuestionKind.YesNo.YES) ? PhraseKey.YES : PhraseKey.NO);
        } else if (question.kind() instanceof QuestionKind.OneOf one) {
            return new PhraseArgument.Words(one.options().stream().filter(each -> each.code().equals(code)).findFirst()
                    .map(this::label).orElse(code));
        }
        return new PhraseArgument.Decimal(code, unit());
    }

    private String unit() {
        return question.kind() instanceof QuestionKind.Number number
                ? number.unit().map(each -> each.in(at.language())).orElse("")
                : "";
    }

    /** The reaction to a text that was not understood, or is not allowed. */
    public List<Paragraph> expected(ParseResult.Why why) {
        QuestionKind kind = question.kind();
        if (kind.takesMessages()) {
            return List.of(Paragraph.of(PhraseKey.DECLINED));
        } else if (!isNumbered() && why == ParseResult.Why.UNKNOWN) {
            List<Paragraph> choose = new ArrayList<>(List.of(Paragraph.of(PhraseKey.NOT_KEPT)));
            choose.addAll(kind.choosesSeveral() ? chooseSome() : List.of(Paragraph.of(PhraseKey.WEB_HOW_TO_CHOOSE)));
            return choose;
        } else if (kind.choosesSeveral()) {
            return withBounds(Paragraph.of(why == ParseResult.Why.UNKNOWN ? PhraseKey.LIST_EXPECTED : PhraseKey.OUTSIDE));
        } else if (why == ParseResult.Why.OUT_OF_BOUNDS && typed()) {
            return withBounds(Paragraph.of(PhraseKey.OUTSIDE));
        } else if (kind instanceof QuestionKind.Date) {
            return withBounds(Paragraph.of(
                    switch (why) {
                        case NO_YEAR -> PhraseKey.DATE_YEAR;
                        case NO_SUCH_DAY -> PhraseKey.DATE_NONE;
                        default -> PhraseKey.DATE_EXPECTED;
                    },
                    Map.of("example", example())));
        } else if (kind instanceof QuestionKind.Number number && why == ParseResult.Why.TOO_MANY_DECIMALS) {
            return withBounds(Paragraph.of(
                    PhraseKey.DECIMALS_EXPECTED, Map.of("decimals", new PhraseArgument.Count(number.decimals()))));
        }
        return typed() ? withBounds(numberExpected()) : List.of(Paragraph.of(PhraseKey.CHOICE_EXPECTED));
    }

    private PhraseArgument.Day example() {
        QuestionKind.Date date = (QuestionKind.Date) question.kind();
        return new PhraseArgument.Day(date.latest().or(date::earliest).orElse(EXAMPLE));
    }

    private List<Paragraph> withBounds(Paragraph first) {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(first));
        QuestionKind kind = question.kind();
        if (kind instanceof QuestionKind.Several several) {
            if (several.least() > 1) {
                paragraphs.add(count(PhraseKey.CHOOSE_LEAST, several.least()));
            }
            if (several.most() < several.options().size()) {
                paragraphs.add(count(PhraseKey.CHOOSE_MOST, several.most()));
            }
        } else if (kind instanceof QuestionKind.Date date) {
            bounds(paragraphs, date.earliest().map(PhraseArgument.Day::new), date.latest().map(PhraseArgument.Day::new),
                    PhraseKey.DATE_BETWEEN, PhraseKey.DATE_LEAST, PhraseKey.DATE_MOST);
        } else if (kind instanceof QuestionKind.Number number) {
            bounds(paragraphs, number.least().map(each -> value(each.toPlainString())),
                    number.most().map(each -> value(each.toPlainString())), PhraseKey.NUMBER_BETWEEN, PhraseKey.NUMBER_LEAST, PhraseKey.NUMBER_MOST);
        } else if (kind instanceof QuestionKind.Scale scale) {
            bounds(paragraphs, Optional.of(value(Integer.toString(scale.from()))),
                    Optional.of(value(Integer.toString(scale.to()))), PhraseKey.NUMBER_BETWEEN, PhraseKey.NUMBER_LEAST, PhraseKey.NUMBER_MOST);
        }
        return paragraphs;
    }

    public static Paragraph count(PhraseKey line, int count) {
        return Paragraph.of(line, Map.of("count", new PhraseArgument.Count(count)));
    }

    private static void bounds(
            List<Paragraph> paragraphs, Optional<? extends PhraseArgument> least, Optional<? extends PhraseArgument> most, PhraseKey between,
            PhraseKey atLeast, PhraseKey atMost) {
        if (least.isPresent() && most.isPresent()) {
            paragraphs.add(Paragraph.of(between, Map.of("least", least.get(), "most", most.get())));
        } else if (least.isPresent()) {
            paragraphs.add(Paragraph.of(atLeast, Map.of("value", least.get())));
        } else if (most.isPresent()) {
            paragraphs.add(Paragraph.of(atMost, Map.of("value", most.get())));
        }
    }
}
