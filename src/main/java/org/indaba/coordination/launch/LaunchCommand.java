package org.indaba.coordination.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.consultation.ConsultationText;
import org.indaba.consultation.Scope;
import org.indaba.consultation.StaffPermission;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.input.TypedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.MessageSplitter;
import org.indaba.coordination.ShareCommand;
import org.indaba.coordination.StaffCommand;
import org.indaba.coordination.StaffContext;
import org.indaba.coordination.StaffDecisionContext;
import org.indaba.coordination.StaffEffect;
import org.indaba.coordination.launch.LaunchDraft.Step;
import org.indaba.questionnaire.QuestionnaireText;

/** Carries out {@code /launch}: it asks for the parts of a consultation one at a time, and a button launches it. */
public final class LaunchCommand {
    /** The messages of a long preview that are shown at a time. */
    static final int PAGES = 5;

    private final StaffDecisionContext talk;
    private final StaffContext office;

    public LaunchCommand(StaffDecisionContext talk) {
        this.talk = talk;
        this.office = talk.office();
    }

    /** Continues an earlier draft. */
    public void begin() {
        Scope scope = office.staff().scopes(StaffPermission.LAUNCH).get(0);
        ask(talk.draft().orElseGet(() -> LaunchDraft.begun(office.language(), scope, LaunchContext.zone(scope))));
    }

    private LaunchContext context(LaunchDraft draft) {
        return new LaunchContext(office, draft, talk.either());
    }

    /** Nothing is shown as what will be launched before it is complete. */
    private void ask(LaunchDraft draft) {
        LaunchDraft next = draft.step() == Step.PREVIEW && !context(draft).isWhole() ? draft.at(Step.SCOPE) : draft;
        talk.drafting(next);
        show(LaunchStep.of(context(next)), 0);
    }

    /** Shows a step in as many messages as it needs, a few at a time: the buttons are below the last of them. */
    private void show(LaunchStep step, int first, Paragraph... before) {
        List<List<Paragraph>> pages = MessageSplitter.of(Stream.concat(Stream.of(before), step.asks().stream()).toList());
        int from = first < pages.size() ? first : 0;
        int end = Math.min(pages.size(), from + PAGES);
        pages.subList(from, end - 1).forEach(each -> talk.say(each, List.of()));
        talk.say(pages.get(end - 1), rows(step, end < pages.size() ? end : 0));
    }

    /** @param further the first message that is not shown yet; 0 where all are */
    private static List<List<Button>> rows(LaunchStep step, int further) {
        List<List<Button>> rows = new ArrayList<>(StaffDecisionContext.rows(step));
        if (further > 0 && step instanceof PreviewStep preview) {
            rows.add(step.choices().size(), List.of(Button.of(PhraseKey.MORE, preview.further(further))));
        }
        return rows;
    }

    // ---- typed

    public void typed(Input.Said said) {
        LaunchStep step = LaunchStep.of(context(talk.draft().orElseThrow()));
        String text = said.content().text().strip();
        if (text.isEmpty() || !said.content().fileKinds().isEmpty()) {
            talk.say(PhraseKey.LAUNCH_TEXT_EXPECTED);
            return;
        }
        Optional<Action> meant = new TypedInput(step).meaning(said);
        if (meant.isPresent()) {
            tapped(meant.get().argument().substring(StaffCommand.LAUNCH.word().length() + 1));
        } else if (!step.takes(said.heard())) {
            notUnderstood(step, said.heard());
        } else if (!QuestionnaireText.mayHold(text)) {
            talk.say(PhraseKey.LAUNCH_UNSHOWABLE);
        } else {
            come(step, step.typed(text));
        }
    }

    private void notUnderstood(LaunchStep step, RecognizedInput heard) {
        if (step.isAskedAgain()) {
            show(step, 0, step.expected(heard).toArray(Paragraph[]::new));
        } else {
            boolean more = MessageSplitter.of(step.asks()).size() > PAGES;
            talk.say(step.expected(heard), rows(step, more ? PAGES : 0));
        }
    }

    // ---- tapped

    /** Handles a button. {@code what} names its step and its value. */
    public Optional<PhraseKey> tapped(String what) {
        String[] parts = what.split("/", 2);
        Optional<LaunchDraft> open = talk.draft();
        boolean known = open.isPresent() && parts.length == 2
                && open.get().step().name().equalsIgnoreCase(parts[0]);
        if (!known) {
            return Optional.of(PhraseKey.TAP_EARLIER);
        }
        LaunchStep step = LaunchStep.of(context(open.get()));
        switch (parts[1]) {
            case LaunchStep.CANCEL -> {
                talk.draftEnds();
                talk.say(PhraseKey.LAUNCH_CANCELLED);
                talk.act(new StaffEffect.Returned());
            }
            case LaunchStep.BACK -> ask(step.back());
            default -> come(step, step.chosen(parts[1]));
        }
        return Optional.empty();
    }

    private void come(LaunchStep step, StepResult result) {
        if (result instanceof StepResult.Next next) {
            ask(next.draft());
        } else if (result instanceof StepResult.Refused refused) {
            talk.say(refused.why(), List.of());
        } else if (result instanceof StepResult.Doubtful doubtful) {
            talk.drafting(step.draft(), doubtful.either());
            show(LaunchStep.of(context(step.draft())), 0);
        } else if (result instanceof StepResult.Page page) {
            show(step, page.from());
        } else {
            launch(step.draft());
        }
    }

    private void launch(LaunchDraft draft) {
        if (!office.staff().mayFor(StaffPermission.LAUNCH, draft.scope())) {
            talk.say(PhraseKey.LAUNCH_SCOPE_BEYOND);
            return;
        } else if (draft.closes().filter(each -> each.isAfter(office.now())).isEmpty()) {
            talk.say(PhraseKey.LAUNCH_DATE_PAST);
            ask(draft.at(Step.DATES));
            return;
        } else if (!context(draft).isWhole()) {
            ask(draft);
            return;
        }
        StaffEffect.Launched launched = new ConsultationFactory(office, draft).launched();
        if (!readsBack(launched)) {
            talk.say(PhraseKey.NOT_STORED);
            return;
        }
        talk.act(launched);
        talk.draftEnds();
        new ShareCommand(talk, launched.consultation()).all(Paragraph.of(PhraseKey.LAUNCHED, Map.of(
                "title", new PhraseArgument.Words(draft.title()), "code", new PhraseArgument.Code(launched.consultation().code()))));
    }

    /** A consultation that is stored and cannot be read would be lost to everybody, so it is read back first. */
    private boolean readsBack(StaffEffect.Launched launched) {
        return launched.questions().map(QuestionnaireText::readsBack).orElse(true)
                && ConsultationText.readsBack(
                        launched.consultation(), launched.questions().orElse(office.officialQuestions()));
    }
}
