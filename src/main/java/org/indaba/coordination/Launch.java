package org.indaba.coordination;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.indaba.consultation.Act;
import org.indaba.consultation.ConsultationText;
import org.indaba.consultation.OfferedOrder;
import org.indaba.consultation.Scope;
import org.indaba.conversation.Action;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Typed;
import org.indaba.conversation.Value;
import org.indaba.coordination.Draft.Asked;
import org.indaba.coordination.Draft.Step;
import org.indaba.places.Regions;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.QuestionnaireText;

/** {@code /launch}: a consultation is put together, a question at a time, and begins with a tap. */
final class Launch {
    /** What the first button of the dates says. */
    static final Duration USUAL = Duration.ofDays(30);

    private final Talk talk;
    private final Office office;

    Launch(Talk talk) {
        this.talk = talk;
        this.office = talk.office();
    }

    /** Goes on with what was begun before. */
    void begin() {
        Scope scope = office.staff().scopes(Act.LAUNCH).get(0);
        ask(talk.draft().orElseGet(() -> Draft.begun(office.language(), scope, zone(scope))));
    }

    /** Nothing is shown as what will be launched before it is all there. */
    private void ask(Draft draft) {
        Draft next = draft.step() == Step.PREVIEW && !whole(draft) ? draft.at(Step.SCOPE) : draft;
        talk.drafting(next);
        show(new LaunchScreens(office, next));
    }

    /** In as many messages as it needs, a few at a time: the buttons stand below the last of them. */
    private void show(LaunchScreens screens, Paragraph... before) {
        List<List<Paragraph>> pages =
                MessagePages.of(Stream.concat(Stream.of(before), screens.asks().stream()).toList());
        int from = screens.from() < pages.size() ? screens.from() : 0;
        int end = Math.min(pages.size(), from + LaunchScreens.PAGES);
        pages.subList(from, end - 1).forEach(each -> talk.say(each, List.of()));
        talk.say(pages.get(end - 1), screens.rows(end < pages.size() ? end : 0));
    }

    private boolean whole(Draft draft) {
        return draft.isWhole() && LaunchScreens.possible(office, draft).containsAll(draft.languages());
    }

    private static ZoneId zone(Scope scope) {
        return scope.regions().size() == 1 ? Regions.zone(scope.regions().first()) : ZoneId.of("UTC");
    }

    // ---- typed

    void typed(Input.Said said) {
        Draft draft = talk.draft().orElseThrow();
        String text = said.content().text().strip();
        if (text.isEmpty() || !said.content().fileKinds().isEmpty()) {
            refuse(Line.LAUNCH_TEXT_EXPECTED);
            return;
        }
        LaunchScreens screens = new LaunchScreens(office, draft);
        Optional<Action> meant = new Typed(screens).meaning(said);
        if (meant.isPresent()) {
            tapped(meant.get().argument().substring(Order.LAUNCH.word().length() + 1));
            return;
        } else if (!screens.named(text).isEmpty()) {
            ask(added(draft, screens.named(text)));
            return;
        } else if (!screens.takes(said.heard())) {
            notUnderstood(screens, said.heard());
            return;
        } else if (!QuestionnaireText.mayHold(text)) {
            refuse(Line.LAUNCH_UNSHOWABLE);
            return;
        }
        switch (draft.step()) {
            case TITLE -> title(draft, text);
            case SCOPE -> countries(draft, text);
            case QUESTION -> question(draft, text);
            case OPTIONS -> options(draft, text);
            case TRANSLATION -> translation(draft, text);
            case DATES -> dates(draft, text);
            case CONTACT -> contact(draft, text);
            default -> ask(draft);
        }
    }

    /** A preview is not told again: it stands right above. */
    private void notUnderstood(LaunchScreens screens, Heard heard) {
        if (screens.draft().step() == Step.PREVIEW) {
            boolean more = MessagePages.of(screens.asks()).size() > LaunchScreens.PAGES;
            talk.say(screens.expected(heard), screens.rows(more ? LaunchScreens.PAGES : 0));
        } else {
            show(screens, screens.expected(heard).toArray(Paragraph[]::new));
        }
    }

    private void refuse(Line line) {
        talk.say(line);
    }

    private void tooLong(int most) {
        talk.say(Paragraph.of(Line.LAUNCH_TOO_LONG, Map.of("most", new Value.Count(most))));
    }

    private void title(Draft draft, String text) {
        if (text.length() > Limits.TITLE || text.contains("\n")) {
            tooLong(Limits.TITLE);
        } else {
            ask(draft.title(text).at(draft.closes().isPresent() ? Step.PREVIEW : Step.SCOPE));
        }
    }

    private void countries(Draft draft, String text) {
        TypedScope typed = TypedScope.read(text, office.language());
        typed.scope().ifPresentOrElse(each -> scope(draft, each), () -> talk.say(typed.trouble(), List.of()));
    }

    private void scope(Draft draft, Scope scope) {
        if (!office.staff().mayFor(Act.LAUNCH, scope)) {
            refuse(Line.LAUNCH_SCOPE_BEYOND);
        } else {
            ask(draft.scope(scope, zone(scope)).at(Step.ASKED));
        }
    }

    private void question(Draft draft, String text) {
        if (text.length() > Limits.QUESTION) {
            tooLong(Limits.QUESTION);
        } else {
            ask(draft.with(OwnQuestion.typed(draft.language(), text)).at(Step.KIND));
        }
    }

    private void options(Draft draft, String text) {
        List<String> labels = text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
        if (labels.size() < Limits.FEWEST_OPTIONS || labels.size() > Limits.MOST_OPTIONS) {
            talk.say(Paragraph.of(Line.LAUNCH_OPTIONS_COUNT, Map.of(
                    "least", new Value.Count(Limits.FEWEST_OPTIONS), "most", new Value.Count(Limits.MOST_OPTIONS))));
        } else if (labels.stream().anyMatch(each -> each.length() > Limits.LABEL)) {
            tooLong(Limits.LABEL);
        } else if (new LinkedHashSet<>(labels).size() < labels.size()) {
            refuse(Line.LAUNCH_OPTION_TWICE);
        } else {
            OwnQuestion with = draft.last().options(draft.language(), labels);
            ask(draft.replace(draft.own().size() - 1, with).at(Step.ANOTHER));
        }
    }

    /** The question's text, and its options below it, a line each. */
    private void translation(Draft draft, String text) {
        Draft.Missing missing = draft.missing().orElseThrow();
        OwnQuestion question = draft.own().get(missing.question());
        if (!question.hasOptions()) {
            if (text.length() > Limits.QUESTION) {
                tooLong(Limits.QUESTION);
            } else {
                translated(draft, missing, question.text(missing.language(), text));
            }
            return;
        }
        List<String> lines = text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
        List<String> labels = lines.subList(Math.min(1, lines.size()), lines.size());
        int count = question.options().get(draft.language()).size();
        if (labels.size() != count) {
            talk.say(Paragraph.of(Line.LAUNCH_LINES_DIFFER, Map.of("count", new Value.Count(count))));
        } else if (labels.stream().anyMatch(each -> each.length() > Limits.LABEL)) {
            tooLong(Limits.LABEL);
        } else if (new LinkedHashSet<>(labels).size() < labels.size()) {
            refuse(Line.LAUNCH_OPTION_TWICE);
        } else {
            translated(draft, missing, question.text(missing.language(), lines.get(0)).options(missing.language(), labels));
        }
    }

    private void translated(Draft draft, Draft.Missing missing, OwnQuestion question) {
        afterLanguages(draft.replace(missing.question(), question));
    }

    private void dates(Draft draft, String text) {
        TypedPeriod.Result read = TypedPeriod.read(text, draft.zone(), office.now());
        if (read.trouble().isPresent()) {
            talk.say(read.trouble().get());
        } else {
            ask(draft.dates(read.opens(), read.closes()).at(Step.CONTACT));
        }
    }

    private void contact(Draft draft, String text) {
        if (text.length() > Limits.CONTACT || text.contains("\n")) {
            tooLong(Limits.CONTACT);
        } else {
            ask(draft.contact(text).at(Step.PREVIEW));
        }
    }

    // ---- tapped

    /** {@code what}: the step whose button it is, and what it stands for. */
    Optional<Line> tapped(String what) {
        String[] parts = what.split("/", 2);
        Optional<Draft> open = talk.draft();
        boolean known = open.isPresent() && parts.length == 2
                && open.get().step().name().equalsIgnoreCase(parts[0]);
        if (!known) {
            return Optional.of(Line.TAP_EARLIER);
        }
        Draft draft = open.get();
        switch (parts[1]) {
            case LaunchScreens.CANCEL -> {
                talk.draftEnds();
                talk.say(Line.LAUNCH_CANCELLED);
                talk.act(new Deed.Returned());
            }
            case LaunchScreens.BACK -> ask(back(draft));
            default -> chosen(draft, parts[1]);
        }
        return Optional.empty();
    }

    private static Draft back(Draft draft) {
        boolean own = draft.asked() != Asked.OFFICIAL && !draft.own().isEmpty();
        return switch (draft.step()) {
            case TITLE, SCOPE -> draft.at(Step.TITLE);
            case ASKED -> draft.at(Step.SCOPE);
            case QUESTION -> draft.at(draft.own().isEmpty() ? Step.ASKED : Step.ANOTHER);
            case KIND, OPTIONS -> draft.own(draft.own().subList(0, draft.own().size() - 1)).at(Step.QUESTION);
            case ANOTHER -> draft.at(Step.ASKED);
            case LANGUAGES -> draft.at(own ? Step.ANOTHER : Step.ASKED);
            case TRANSLATION, DATES -> draft.at(Step.LANGUAGES);
            case CONTACT -> draft.at(Step.DATES);
            case PREVIEW -> draft.at(Step.CONTACT);
        };
    }

    private void chosen(Draft draft, String value) {
        switch (draft.step()) {
            case SCOPE -> scope(draft, Scope.parse(value));
            case ASKED -> asked(draft, value);
            case KIND -> kind(draft, value);
            case ANOTHER -> another(draft, value);
            case LANGUAGES -> language(draft, value);
            case QUESTION -> ask(value.equals(LaunchScreens.DONE) ? toLanguages(draft) : draft);
            case TRANSLATION -> afterLanguages(without(draft, draft.missing().orElseThrow().language()));
            case DATES -> ask(draft.dates(Optional.empty(), Optional.of(TypedPeriod.start(
                    office.now().plus(USUAL).atZone(draft.zone()).toLocalDate().plusDays(1), draft.zone())))
                    .at(Step.CONTACT));
            case CONTACT -> ask(draft.contact(
                    office.links().toBot().filter(any -> value.equals(LaunchScreens.TO_ME)).orElse(office.contact()))
                    .at(Step.PREVIEW));
            case PREVIEW -> preview(draft, value);
            default -> ask(draft);
        }
    }

    private void asked(Draft draft, String value) {
        Optional<Asked> asked =
                Arrays.stream(Asked.values()).filter(each -> each.name().equalsIgnoreCase(value)).findFirst();
        if (asked.isEmpty()) {
            ask(draft);
            return;
        }
        Draft next = draft.asked(asked.get());
        ask(asked.get() == Asked.OFFICIAL ? toLanguages(next) : next.at(next.own().isEmpty() ? Step.QUESTION : Step.ANOTHER));
    }

    private void kind(Draft draft, String value) {
        if (!OwnQuestion.KINDS.contains(value)) {
            ask(draft);
            return;
        }
        OwnQuestion question = draft.last().kind(value);
        ask(draft.replace(draft.own().size() - 1, question).at(question.hasOptions() ? Step.OPTIONS : Step.ANOTHER));
    }

    private void another(Draft draft, String value) {
        if (value.equals(LaunchScreens.DONE)) {
            ask(toLanguages(draft));
        } else if (draft.own().size() >= Limits.QUESTIONS) {
            talk.say(Paragraph.of(Line.LAUNCH_TOO_MANY, Map.of("most", new Value.Count(Limits.QUESTIONS))));
        } else {
            ask(draft.at(Step.QUESTION));
        }
    }

    private Draft toLanguages(Draft draft) {
        List<Language> kept = new ArrayList<>(draft.languages());
        kept.retainAll(LaunchScreens.possible(office, draft));
        return draft.languages(kept.isEmpty() ? LaunchScreens.ready(office, draft) : kept).at(Step.LANGUAGES);
    }

    private void language(Draft draft, String value) {
        if (value.equals(LaunchScreens.DONE)) {
            if (draft.languages().isEmpty()) {
                refuse(Line.LAUNCH_NO_LANGUAGE);
            } else {
                afterLanguages(draft);
            }
        } else if (value.equals(LaunchScreens.READY)) {
            afterLanguages(draft.languages(LaunchScreens.ready(office, draft)));
        } else {
            LaunchScreens.possible(office, draft).stream()
                    .filter(each -> each.tag().equals(value))
                    .findFirst()
                    .ifPresentOrElse(each -> ask(toggled(draft, each)), () -> ask(draft));
        }
    }

    private static Draft toggled(Draft draft, Language language) {
        return draft.languages().contains(language) ? without(draft, language) : added(draft, List.of(language));
    }

    private static Draft added(Draft draft, List<Language> languages) {
        Set<Language> more = new LinkedHashSet<>(draft.languages());
        more.addAll(languages);
        return draft.languages(OfferedOrder.of(more));
    }

    private static Draft without(Draft draft, Language language) {
        List<Language> fewer = new ArrayList<>(draft.languages());
        fewer.remove(language);
        return draft.languages(fewer);
    }

    private void afterLanguages(Draft draft) {
        if (draft.languages().isEmpty()) {
            ask(draft.at(Step.LANGUAGES));
        } else {
            ask(draft.at(draft.missing().isPresent() ? Step.TRANSLATION : Step.DATES));
        }
    }

    private void preview(Draft draft, String value) {
        if (value.equals(LaunchScreens.YES)) {
            launch(draft);
        } else {
            show(new LaunchScreens(office, draft, LaunchScreens.from(value)));
        }
    }

    private void launch(Draft draft) {
        if (!office.staff().mayFor(Act.LAUNCH, draft.scope())) {
            refuse(Line.LAUNCH_SCOPE_BEYOND);
            return;
        } else if (draft.closes().filter(each -> each.isAfter(office.now())).isEmpty()) {
            refuse(Line.LAUNCH_DATE_PAST);
            ask(draft.at(Step.DATES));
            return;
        } else if (!whole(draft)) {
            ask(draft);
            return;
        }
        Deed.Launched launched = new Making(office, draft).launched();
        if (!readsBack(launched)) {
            refuse(Line.NOT_STORED);
            return;
        }
        talk.act(launched);
        talk.draftEnds();
        new ShareCommand(talk, launched.consultation()).all(Paragraph.of(Line.LAUNCHED, Map.of(
                "title", new Value.Words(draft.title()), "code", new Value.Code(launched.consultation().code()))));
    }

    /** What is stored and cannot be read is lost to everybody. */
    private boolean readsBack(Deed.Launched launched) {
        return launched.questions().map(QuestionnaireText::readsBack).orElse(true)
                && ConsultationText.readsBack(
                        launched.consultation(), launched.questions().orElse(office.officialQuestions()));
    }
}
