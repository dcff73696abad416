package org.indaba.conversation;

import java.util.Optional;
import org.indaba.conversation.handler.AskPersonHandler;
import org.indaba.conversation.handler.CommandHandler;
import org.indaba.conversation.handler.DialogHandler;
import org.indaba.conversation.handler.EditHandler;
import org.indaba.conversation.handler.LeaveHandler;
import org.indaba.conversation.handler.StartCommand;
import org.indaba.conversation.handler.TrialRunHandler;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.input.Command;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.TypedInput;
import org.indaba.conversation.prompt.ContinuePrompt;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.FollowUpMessages;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.ConversationState.Dialog;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;

/**
 * Decides about one input; it is the entry to the pure core. It finds out which consultation is meant, handles the dialogs
 * that interrupt an interview, and passes other inputs to the interview.
 */
public final class InputDispatcher {
    private final DecisionContext exchange;
    private final CommandHandler commands;
    private final StartCommand start;
    private final LeaveHandler leaving;
    private final DialogHandler dialogs;
    private final TrialRunHandler trying;
    private final AskPersonHandler asking;
    private final ActionRouter router;

    private InputDispatcher(DecisionContext exchange) {
        this.exchange = exchange;
        this.leaving = new LeaveHandler(exchange);
        this.dialogs = new DialogHandler(exchange);
        this.commands = new CommandHandler(exchange, leaving);
        this.start = commands.start();
        this.trying = new TrialRunHandler(exchange, leaving);
        this.asking = new AskPersonHandler(exchange, leaving);
        this.router = new ActionRouter(exchange, commands, leaving, trying, asking);
    }

    /** Decides about an input. The same values always give the same decision. */
    public static Decision advance(ConsultationDirectory desk, ConversationState conversation, Input input) {
        DecisionContext exchange = DecisionContext.about(desk, conversation, input);
        InputDispatcher reception = new InputDispatcher(exchange);
        if (input instanceof Input.Said said) {
            reception.said(said);
        } else if (input instanceof Input.Tapped tapped) {
            reception.tapped(tapped);
        } else if (input instanceof Input.Edited edited) {
            new EditHandler(exchange).edited(edited);
        } else if (input instanceof Input.Unsupported) {
            reception.unsupported();
        } else if (input instanceof Input.Late late) {
            reception.late(late);
        } else if (input instanceof Input.Overtaken tap) {
            reception.overtaken(tap);
        } else if (input instanceof Input.OvertakenFact late) {
            exchange.answer(late.tap(), Optional.of(PhraseKey.TAP_EARLIER));
        } else if (input instanceof Input.OvertakenChange) {
            exchange.line(Paragraph.of(PhraseKey.FACT_OVERTAKEN));
        } else if (input instanceof Input.CodeTyped typed) {
            reception.start.code(typed.outcome());
        } else if (input instanceof Input.LinkOpened opened) {
            reception.start.invited(opened);
        } else if (input instanceof Input.Tried tried) {
            reception.trying.begin(tried.consultation());
        } else if (input instanceof Input.Returned) {
            reception.leaving.returned();
        }
        return exchange.step();
    }

    /**
     * Tells whether the decision depends on {@link ConsultationDirectory#help}. The check is cheap, so that other turns
     * cost no more.
     */
    public static boolean mayAsk(ConversationState conversation, Input input) {
        return AskPersonHandler.concerns(conversation, input);
    }

    /** Tells whether a text that was parked was meant for a human, whether one can be asked now or not. */
    public static boolean isQuestion(ConsultationDirectory desk, ConversationState conversation, Input.Said said) {
        return new InputDispatcher(DecisionContext.about(desk.with(HelpContacts.UNASKED), conversation, said)).asking.owns(said);
    }

    private void said(Input.Said said) {
        Optional<Command> command = Command.parse(said.content());
        if (command.isPresent()) {
            exchange.become(exchange.conversation().withoutDialog(Dialog.Kind.COMMAND));
            commands.obey(command.get());
        } else if (leaving.cancels(said)) {
            leaving.keep();
        } else if (said.heard().isStop() && said.content().fileKinds().isEmpty()) {
            leaving.stop();
        } else if (exchange.trying() && said.heard().is(PhraseKey.END_TRIAL) && said.content().fileKinds().isEmpty()) {
            trying.end(Optional.empty());
        } else if (!asking.said(said) && !leaving.endsReminders(said) && !start.takesUpAgain(said)
                && !answersDialog(said)) {
            exchange.become(exchange.conversation().withoutDialog());
            toInterview(said);
        }
    }

    private void toInterview(Input.Said said) {
        if (trying.isLeftOver(said)) {
            exchange.line(Paragraph.of(PhraseKey.NOT_KEPT));
            return;
        }
        Optional<Interview> earlier = activeWhenSent(said);
        if (earlier.isPresent()) {
            earlier.get().saidBeforeSwitch(said);
            return;
        }
        Optional<ConsultationSummary> active = exchange.active();
        Optional<InterviewProgress> progress = exchange.progress();
        if (progress.isEmpty()) {
            start.enter("", Paragraph.of(PhraseKey.CONSENT_FIRST));
            return;
        }
        ConsultationSummary briefing = active.get();
        if (goesOnAgain(said, briefing, progress.get())) {
            return;
        }
        if (takesNothing(briefing, progress.get())) {
            sayWhy(briefing, progress.get());
        } else {
            Interview interview = interview(briefing, progress.get());
            interview.typedFurther(said).ifPresentOrElse(
                    action -> router.perform(action, Optional.empty()),
                    () -> interview.said(said, asking.isPerhapsQuestion()));
        }
    }

    /** Tells whether these are words that are understood from somebody who stopped or refused. */
    private boolean goesOnAgain(Input.Said said, ConsultationSummary briefing, InterviewProgress progress) {
        if (!said.content().fileKinds().isEmpty() || !briefing.open(said.at())
                || progress.standing() == InterviewStatus.WITHDRAWN) {
            return false;
        }
        if (progress.stopped()) {
            Optional<Action> meant = new TypedInput(new ContinuePrompt(briefing.code())).meaning(said);
            meant.ifPresent(action -> router.perform(action, Optional.empty()));
            return meant.isPresent();
        }
        boolean agrees = progress.standing() == InterviewStatus.REFUSED && said.heard().isYes();
        if (agrees) {
            interview(briefing, progress).said(said);
        }
        return agrees;
    }

    private boolean takesNothing(ConsultationSummary briefing, InterviewProgress progress) {
        return !briefing.open(exchange.at()) || progress.stopped()
                || progress.standing() == InterviewStatus.WITHDRAWN || progress.standing() == InterviewStatus.REFUSED;
    }

    /** Says why nothing is accepted. A message that was on its way when the answers were deleted is ignored. */
    private void sayWhy(ConsultationSummary briefing, InterviewProgress progress) {
        if (progress.standing() == InterviewStatus.WITHDRAWN) {
            if (exchange.at().isAfter(progress.seen())) {
                exchange.say(BotMessage.of(exchange.about(PhraseKey.WITHDRAWN_ALREADY, briefing)));
            }
        } else if (!briefing.open(exchange.at())) {
            start.notOpen(briefing);
        } else if (progress.stopped()) {
            leaving.stoppedAlready(briefing);
        } else {
            exchange.say(BotMessage.of(FollowUpMessages.refused()));
        }
    }

    private Optional<Interview> activeWhenSent(Input.Said said) {
        return exchange.conversation().before()
                .filter(before -> before.endedAfter(said))
                .flatMap(before -> exchange.briefing(before.consultation()))
                .filter(briefing -> briefing.open(said.at()))
                .flatMap(briefing -> exchange.conversation().interview(briefing.code())
                        .map(progress -> interview(briefing, progress)));
    }

    /**
     * A yes or no is never an answer while something else is asked: where it matches neither choice, the question is asked
     * again.
     */
    private boolean answersDialog(Input.Said said) {
        Optional<Prompt> prompt = dialogs.standing();
        if (prompt.isEmpty() || !said.content().fileKinds().isEmpty()) {
            return false;
        }
        Optional<Action> meant = new TypedInput(prompt.get()).meaning(said);
        boolean unclear = meant.isEmpty() && (said.heard().isYes() || said.heard().isNo());
        meant.ifPresent(action -> router.perform(action, Optional.empty()));
        if (unclear) {
            dialogs.say(prompt.get(), prompt.get().expected(said.heard()).toArray(Paragraph[]::new));
        }
        return meant.isPresent() || unclear;
    }

    private void tapped(Input.Tapped tapped) {
        if (tapped.action().isEmpty()) {
            exchange.answer(tapped, Optional.of(PhraseKey.TAP_UNKNOWN));
        } else {
            boolean asked = exchange.asks();
            router.perform(tapped.action().get(), Optional.of(tapped));
            if (asked && !exchange.asks()) {
                asking.leftAt(ChannelMoment.of(tapped));
            }
        }
    }

    /**
     * A parked message belongs to the person's position when it came: to that question, however far they have gone since.
     */
    private void late(Input.Late late) {
        Input.Said said = late.said();
        Optional<ConsultationSummary> briefing = exchange.briefing(late.consultation()).filter(each -> each.open(said.at()));
        Optional<InterviewProgress> progress = exchange.conversation().interview(late.consultation())
                .filter(each -> each.standing().consented());
        boolean command = Command.parse(said.content()).isPresent()
                || said.heard().isStop() && said.content().fileKinds().isEmpty();
        boolean moved = progress.isPresent()
                && (late.overtaken()
                        || !progress.get().place().equals(late.place())
                        || !exchange.conversation().active().equals(Optional.of(late.consultation())));
        if (command || briefing.isEmpty() || !moved || asking.owns(said)) {
            said(said);
        } else {
            interview(briefing.get(), progress.get()).late(late);
        }
    }

    private void overtaken(Input.Overtaken late) {
        Optional<ConsultationSummary> briefing = exchange.briefing(late.consultation()).filter(each -> each.open(late.at()));
        Optional<InterviewProgress> progress = exchange.conversation().interview(late.consultation())
                .filter(each -> each.standing().consented());
        boolean kept = briefing.isPresent() && progress.isPresent()
                && interview(briefing.get(), progress.get()).overtaken(late.question(), late.value());
        exchange.answer(late.tap(), kept ? Optional.empty() : Optional.of(PhraseKey.TAP_EARLIER));
    }

    private void unsupported() {
        Optional<ConsultationSummary> active = exchange.active();
        Optional<InterviewProgress> progress = exchange.progress();
        if (exchange.asks()) {
            exchange.line(Paragraph.of(PhraseKey.ASK_TEXT_ONLY));
        } else if (progress.isEmpty()) {
            start.enter("", Paragraph.of(PhraseKey.CONSENT_FIRST));
        } else if (takesNothing(active.get(), progress.get())) {
            sayWhy(active.get(), progress.get());
        } else {
            interview(active.get(), progress.get()).unsupported();
        }
    }

    private Interview interview(ConsultationSummary briefing, InterviewProgress progress) {
        return new Interview(exchange, briefing, progress);
    }
}
