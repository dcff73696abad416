package org.indaba.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.indaba.consultation.Act;
import org.indaba.consultation.OfferedOrder;
import org.indaba.consultation.Scope;
import org.indaba.conversation.Action;
import org.indaba.conversation.Button;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.conversation.prompt.Fork;
import org.indaba.coordination.Draft.Asked;
import org.indaba.coordination.Draft.Step;
import org.indaba.places.Region;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;

/** What {@code /launch} asks at each step, and the buttons under it. */
final class LaunchScreens {
    static final String TO_ME = "me";
    static final String CANCEL = "cancel";
    static final String BACK = "back";
    static final String DONE = "done";
    static final String READY = "ready";
    private static final String YES = "yes";
    private static final String MORE = "more";

    private final Office office;
    private final Draft draft;

    LaunchScreens(Office office, Draft draft) {
        this.office = office;
        this.draft = draft;
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

    List<Paragraph> paragraphs() {
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
                            "zone", new Value.Code(draft.zone().getId()),
                            "first", TypedPeriod.firstExample(draft.zone(), office.now()),
                            "example", TypedPeriod.example(draft.zone(), office.now()))));
            case CONTACT -> one(Line.LAUNCH_CONTACT);
            case PREVIEW -> preview();
        };
    }

    private static List<Paragraph> one(Line line) {
        return List.of(Paragraph.of(line));
    }

    private List<Paragraph> translation() {
        Draft.Missing missing = draft.missing().orElseThrow();
        OwnQuestion question = draft.own().get(missing.question());
        Line line = question.hasOptions() ? Line.LAUNCH_TRANSLATION_OPTIONS : Line.LAUNCH_TRANSLATION;
        return List.of(Paragraph.of(line, Map.of(
                "number", new Value.Count(missing.question() + 1L),
                "language", new Value.Tongues(List.of(missing.language())),
                "text", new Value.Words(question.text().get(draft.language())))));
    }

    private List<Paragraph> preview() {
        List<Paragraph> all = new ArrayList<>();
        all.add(Paragraph.of(Line.LAUNCH_PREVIEW, Map.of("title", new Value.Words(draft.title()))));
        all.add(Paragraph.of(Line.LAUNCH_WHERE, Map.of("where", Where.value(draft.scope()))));
        all.add(Paragraph.of(Line.LAUNCH_LANGUAGES_ARE, Map.of("languages", new Value.Tongues(draft.languages()))));
        all.add(draft.opens()
                .map(each -> Paragraph.of(Line.LAUNCH_OPENS, Map.of("date", new Value.Moment(each, draft.zone()))))
                .orElse(Paragraph.of(Line.LAUNCH_OPENS_NOW)));
        draft.closes().ifPresent(each -> all.add(
                Paragraph.of(Line.LAUNCH_CLOSES, Map.of("date", Value.Ending.of(each, draft.zone())))));
        all.add(Paragraph.of(Line.LAUNCH_CONTACT_IS, Map.of("contact", new Value.Code(draft.contact()))));
        Deed.Launched made = new Making(office, draft).launched();
        List<Question> questions = made.questions().orElse(office.officialQuestions()).questions();
        Language shown = draft.languages().contains(draft.language()) ? draft.language() : draft.languages().get(0);
        for (int i = 0; i < questions.size(); i++) {
            all.add(Paragraph.of(Line.LAUNCH_ASKS, Map.of(
                    "number", new Value.Count(i + 1L), "text", new Value.Words(questions.get(i).text().in(shown)))));
        }
        return all;
    }

    List<List<Button>> rows() {
        List<List<Button>> rows = new ArrayList<>();
        switch (draft.step()) {
            case SCOPE -> scopes(rows);
            case ASKED -> {
                add(rows, Line.OFFICIAL_QUESTIONS, word(Asked.OFFICIAL));
                add(rows, Line.OWN_QUESTIONS, word(Asked.OWN));
                add(rows, Line.BOTH_QUESTIONS, word(Asked.BOTH));
            }
            case KIND -> OwnQuestion.KINDS.forEach(each -> add(rows, kind(each), each));
            case ANOTHER -> {
                add(rows, Line.DONE, DONE);
                add(rows, Line.ANOTHER_QUESTION, MORE);
            }
            case LANGUAGES -> languages(rows);
            case TRANSLATION -> rows.add(List.of(new Button(
                    new Button.Label.Control(Paragraph.of(Line.LEAVE_OUT, Map.of("language", new Value.Tongues(
                            List.of(draft.missing().orElseThrow().language()))))),
                    action("leave-out"))));
            case DATES -> add(rows, Line.THIRTY_DAYS, "usual");
            case CONTACT -> {
                office.links().toBot().ifPresent(
                        any -> rows.add(List.of(Button.of(Line.QUESTIONS_TO_ME, action(TO_ME)))));
                rows.add(List.of(Button.given(office.contact(), action("usual"))));
            }
            case PREVIEW -> add(rows, Line.LAUNCH, YES);
            default -> { }
        }
        rows.add(draft.step() == Step.TITLE
                ? List.of(button(Line.CANCEL, CANCEL))
                : List.of(button(Line.BACK, BACK), button(Line.CANCEL, CANCEL)));
        return rows;
    }

    private void scopes(List<List<Button>> rows) {
        for (Scope scope : office.staff().scopes(Act.LAUNCH)) {
            rows.add(List.of(scope(scope)));
            if (scope.equals(Scope.WORLD)) {
                Arrays.stream(Region.values())
                        .forEach(each -> rows.add(List.of(scope(Scope.of(each)))));
            }
        }
    }

    private Button scope(Scope scope) {
        return new Button(new Button.Label.Control(Where.paragraph(scope)), action(scope.words()));
    }

    private void languages(List<List<Button>> rows) {
        if (!ready(office, draft).isEmpty()) {
            add(rows, Line.ALL_READY, READY);
        }
        for (Language each : possible(office, draft)) {
            rows.add(List.of(new Button(new Button.Label.LanguageName(each.tag()), action(each.tag()))));
        }
        add(rows, Line.DONE, DONE);
    }

    private static Line kind(String word) {
        return Line.valueOf("ASKS_" + word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String word(Asked asked) {
        return asked.name().toLowerCase(Locale.ROOT);
    }

    private void add(List<List<Button>> rows, Line line, String value) {
        rows.add(List.of(button(line, value)));
    }

    private Button button(Line line, String value) {
        return Button.of(line, action(value));
    }

    private Action action(String value) {
        return Talk.action(Order.LAUNCH, "", draft.step().name().toLowerCase(Locale.ROOT) + "/" + value);
    }

    /** What the button stands for whose word was typed: its step and value. */
    Optional<String> spelt(Input.Said said) {
        return rows().stream().flatMap(List::stream)
                .filter(each -> spells(said, each))
                .map(Button::action)
                .findFirst()
                .or(() -> fork().meant(said.heard()))
                .map(each -> each.argument().substring(Order.LAUNCH.word().length() + 1));
    }

    /** What yes and no mean where a step has two ways on. */
    private Fork fork() {
        return switch (draft.step()) {
            case ANOTHER -> Fork.of(action(MORE), action(DONE));
            case PREVIEW -> Fork.of(action(YES), action(BACK));
            default -> Fork.NONE;
        };
    }

    private static boolean spells(Input.Said said, Button button) {
        if (button.label() instanceof Button.Label.Control control) {
            return said.heard().is(control.paragraph().line());
        } else if (button.label() instanceof Button.Label.LanguageName name) {
            return said.heard().language().map(each -> each.tag().equals(name.tag())).orElse(false);
        }
        return false;
    }
}
