package org.indaba.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.indaba.consultation.Act;
import org.indaba.consultation.OfferedOrder;
import org.indaba.consultation.Scope;
import org.indaba.conversation.Action;
import org.indaba.conversation.Button;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.conversation.prompt.Fork;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.coordination.Draft.Asked;
import org.indaba.coordination.Draft.Step;
import org.indaba.places.Region;
import org.indaba.questionnaire.Kind;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Option;
import org.indaba.questionnaire.Texts;
import org.indaba.questionnaire.reading.Reading;

/**
 * What {@code /launch} asks at each step, and the buttons under it.
 *
 * @param from the first of the messages of a long preview that are shown now
 */
record LaunchScreens(Office office, Draft draft, int from) implements Prompt {
    /** Messages of a preview that are shown at a time. */
    static final int PAGES = 5;

    static final String TO_ME = "me";
    static final String CANCEL = "cancel";
    static final String BACK = "back";
    static final String DONE = "done";
    static final String READY = "ready";
    static final String LEAVE_OUT = "leave-out";
    static final String YES = "yes";
    private static final String MORE = "more";
    private static final String USUAL = "usual";

    /** No telephone number is a smaller one, while a place in a list is. */
    private static final int LEAST_CONTACT = 100;

    private static final Pattern FURTHER = Pattern.compile("more-(\\d{1,3})");

    LaunchScreens(Office office, Draft draft) {
        this(office, draft, 0);
    }

    /** From where on the preview is shown after a tap on such a button. */
    static int from(String value) {
        Matcher further = FURTHER.matcher(value);
        return further.matches() ? Integer.parseInt(further.group(1)) : 0;
    }

    /** The languages in which what is asked is there already. */
    static List<Language> ready(Office office, Draft draft) {
        return draft.asked() == Asked.OFFICIAL
                ? possible(office, draft)
                : possible(office, draft).stream().filter(draft.language()::equals).toList();
    }

    /** The languages in which it can be held: all for own questions, those of the official ones where they are asked. */
    static List<Language> possible(Office office, Draft draft) {
        Set<Language> speaks = new LinkedHashSet<>(office.languages());
        speaks.retainAll(office.operator().languages());
        speaks.retainAll(office.purpose().languages());
        if (draft.asked() != Asked.OWN) {
            speaks.retainAll(office.officialQuestions().translations().keySet());
        }
        return OfferedOrder.of(speaks);
    }

    @Override
    public List<Paragraph> asks() {
        return switch (draft.step()) {
            case TITLE -> one(Line.LAUNCH_TITLE);
            case SCOPE -> one(Line.LAUNCH_SCOPE);
            case ASKED -> one(Line.LAUNCH_ASKED);
            case QUESTION -> List.of(Paragraph.of(
                    Line.LAUNCH_QUESTION, Map.of("number", new Value.Count(draft.own().size() + 1L))));
            case KIND -> one(Line.LAUNCH_KIND);
            case OPTIONS -> one(Line.LAUNCH_OPTIONS);
            case ANOTHER -> List.of(Paragraph.of(
                    Line.LAUNCH_ANOTHER, Map.of("count", new Value.Count(draft.own().size()))));
            case LANGUAGES -> List.of(Paragraph.of(
                    Line.LAUNCH_LANGUAGES, Map.of("languages", new Value.Tongues(draft.languages()))));
            case TRANSLATION -> translation();
            case DATES -> List.of(Paragraph.of(
                    Line.LAUNCH_DATES, Map.of(
                            "zone", new Value.Clocks(office.now(), draft.zone()),
                            "first", TypedPeriod.firstExample(draft.zone(), office.now()),
                            "example", TypedPeriod.example(draft.zone(), office.now()))));
            case CONTACT -> one(Line.LAUNCH_CONTACT);
            case PREVIEW -> new LaunchPreview(office, draft).paragraphs();
        };
    }

    private static List<Paragraph> one(Line line) {
        return List.of(Paragraph.of(line));
    }

    private List<Paragraph> translation() {
        Draft.Missing missing = draft.missing().orElseThrow();
        OwnQuestion question = draft.own().get(missing.question());
        Line line = question.hasOptions() ? Line.LAUNCH_TRANSLATION_OPTIONS : Line.LAUNCH_TRANSLATION;
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(line, Map.of(
                "number", new Value.Count(missing.question() + 1L),
                "language", new Value.Tongues(List.of(missing.language())),
                "text", new Value.Words(question.text().get(draft.language())))));
        paragraphs.addAll(LaunchPreview.numbered(question.options().getOrDefault(draft.language(), List.of())));
        return paragraphs;
    }

    @Override
    public List<Button> choices() {
        return switch (draft.step()) {
            case SCOPE -> scopes();
            case ASKED -> List.of(
                    button(Line.OFFICIAL_QUESTIONS, word(Asked.OFFICIAL)), button(Line.OWN_QUESTIONS, word(Asked.OWN)),
                    button(Line.BOTH_QUESTIONS, word(Asked.BOTH)));
            case KIND -> OwnQuestion.KINDS.stream().map(each -> button(LaunchPreview.kind(each), each)).toList();
            case ANOTHER -> List.of(button(Line.DONE, DONE), button(Line.ANOTHER_QUESTION, MORE));
            case LANGUAGES -> languages();
            case DATES -> List.of(button(Line.THIRTY_DAYS, USUAL));
            case CONTACT -> contacts();
            case PREVIEW -> List.of(button(Line.LAUNCH, YES));
            case TITLE, QUESTION, OPTIONS, TRANSLATION -> List.of();
        };
    }

    @Override
    public List<List<Button>> controls() {
        List<List<Button>> rows = new ArrayList<>();
        if (draft.step() == Step.LANGUAGES) {
            rows.add(List.of(button(Line.DONE, DONE)));
        } else if (draft.step() == Step.TRANSLATION) {
            Value language = new Value.Tongues(List.of(draft.missing().orElseThrow().language()));
            rows.add(List.of(new Button(
                    new Button.Label.Control(Paragraph.of(Line.LEAVE_OUT, Map.of("language", language))),
                    action(LEAVE_OUT))));
        }
        rows.add(draft.step() == Step.TITLE
                ? List.of(button(Line.CANCEL, CANCEL))
                : List.of(button(Line.BACK, BACK), button(Line.CANCEL, CANCEL)));
        return rows;
    }

    /**
     * A row for each choice, however many languages there are.
     *
     * @param further the first message that is not shown yet of what is asked; 0 where all are
     */
    List<List<Button>> rows(int further) {
        List<List<Button>> rows = new ArrayList<>();
        choices().forEach(each -> rows.add(List.of(each)));
        if (further > 0) {
            rows.add(List.of(button(Line.MORE, more(further))));
        }
        rows.addAll(controls());
        return rows;
    }

    private List<Button> scopes() {
        List<Button> scopes = new ArrayList<>();
        for (Scope scope : office.staff().scopes(Act.LAUNCH)) {
            scopes.add(scope(scope));
            if (scope.equals(Scope.WORLD)) {
                Arrays.stream(Region.values()).forEach(each -> scopes.add(scope(Scope.of(each))));
            }
        }
        return scopes;
    }

    private Button scope(Scope scope) {
        return new Button(new Button.Label.Control(Where.paragraph(scope)), action(scope.words()));
    }

    private List<Button> languages() {
        List<Button> languages = new ArrayList<>();
        if (!ready(office, draft).isEmpty()) {
            languages.add(button(Line.ALL_READY, READY));
        }
        for (Language each : possible(office, draft)) {
            languages.add(new Button(
                    new Button.Label.LanguageChoice(each.tag(), draft.languages().contains(each)), action(each.tag())));
        }
        return languages;
    }

    /** Several languages in one text, by names in any language or by the numbers of their buttons; none elsewhere. */
    List<Language> named(String text) {
        if (draft.step() != Step.LANGUAGES) {
            return List.of();
        }
        List<Language> possible = possible(office, draft);
        List<Option> options = new ArrayList<>();
        if (choices().size() > possible.size()) {
            options.add(new Option(READY, Texts.same(possible, READY)));
        }
        possible.forEach(each -> options.add(new Option(each.tag(), Texts.of(possible.stream().collect(
                Collectors.toMap(in -> in, in -> each.locale().getDisplayLanguage(in.locale())))))));
        return new Kind.Several(options, 1, options.size()).readNumbered(text, draft.language())
                        instanceof Reading.Value value
                ? possible.stream().filter(each -> List.of(value.code().split(" ")).contains(each.tag())).toList()
                : List.of();
    }

    private List<Button> contacts() {
        Button named = Button.given(office.contact(), action(USUAL));
        return office.links().toBot().isPresent() ? List.of(button(Line.QUESTIONS_TO_ME, TO_ME), named) : List.of(named);
    }

    private static String more(int from) {
        return "more-" + from;
    }

    private static String word(Asked asked) {
        return asked.name().toLowerCase(Locale.ROOT);
    }

    private Button button(Line line, String value) {
        return Button.of(line, action(value));
    }

    private Action action(String value) {
        return Talk.action(Order.LAUNCH, "", draft.step().name().toLowerCase(Locale.ROOT) + "/" + value);
    }

    /** What yes and no mean where a step has two ways on. */
    @Override
    public Fork fork(String typed) {
        return switch (draft.step()) {
            case ANOTHER -> Fork.of(action(MORE), action(DONE));
            case PREVIEW -> Fork.of(action(YES), action(BACK));
            default -> Fork.NONE;
        };
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        Heard heard = said.heard();
        return switch (draft.step()) {
            case SCOPE -> Arrays.stream(Region.values()).filter(each -> heard.is(Line.of(each))).findFirst()
                    .map(each -> action(Scope.of(each).words()));
            case QUESTION -> heard.is(Line.DONE) && !draft.own().isEmpty() ? Optional.of(action(DONE)) : Optional.empty();
            case LANGUAGES -> heard.goesOn() ? Optional.of(action(DONE)) : Optional.empty();
            case TRANSLATION -> heard.is(Line.SKIP) || heard.is(Line.LEAVE_LANGUAGE_OUT)
                    ? Optional.of(action(LEAVE_OUT))
                    : Optional.empty();
            case PREVIEW -> heard.is(Line.MORE) ? Optional.of(action(more(PAGES))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether a text of one's own is asked for, and this is one: a word that is said to the bot never is. */
    boolean takes(Heard heard) {
        boolean said = heard.isYes() || heard.isNo() || heard.goesOn() || heard.is(Line.SKIP) || heard.is(Line.BACK)
                || heard.is(Line.DONE) || heard.is(Line.LAUNCH) || heard.is(Line.ANOTHER_QUESTION);
        return switch (draft.step()) {
            case OPTIONS -> true;
            case TITLE, SCOPE, QUESTION, TRANSLATION, DATES -> !said;
            case CONTACT -> !said && heard.choice().orElse(LEAST_CONTACT) >= LEAST_CONTACT;
            case ASKED, KIND, ANOTHER, LANGUAGES, PREVIEW -> false;
        };
    }

    @Override
    public List<Paragraph> expected(Heard heard) {
        return one(choices().isEmpty() ? Line.NOT_KEPT : Line.CHOICE_EXPECTED);
    }
}
