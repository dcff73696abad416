package org.indaba.conversation;

import java.util.Optional;
import org.indaba.conversation.Conversation.Dialog;
import org.indaba.conversation.prompt.GoOnPrompt;
import org.indaba.conversation.prompt.Prompt;

/**
 * Decides what comes of one input: the way in to the pure core. It finds out which consultation is meant, keeps the
 * dialogs that stand over an interview, and hands the rest to the interview.
 */
public final class Reception {
    private final Exchange exchange;
    private final Commands commands;
    private final StartCommand start;
    private final Leaving leaving;
    private final Dialogs dialogs;
    private final Trying trying;
    private final Asking asking;
    private final ActionRouter router;

    private Reception(Exchange exchange) {
        this.exchange = exchange;
        this.leaving = new Leaving(exchange);
        this.dialogs = new Dialogs(exchange);
        this.commands = new Commands(exchange, leaving);
        this.start = commands.start();
        this.trying = new Trying(exchange, leaving);
        this.asking = new Asking(exchange, leaving);
        this.router = new ActionRouter(exchange, commands, leaving, trying, asking);
    }

    /** The same values always give the same step. */
    public static Step advance(Desk desk, Conversation conversation, Input input) {
        Exchange exchange = Exchange.about(desk, conversation, input);
        Reception reception = new Reception(exchange);
        if (input instanceof Input.Said said) {
            reception.said(said);
        } else if (input instanceof Input.Tapped tapped) {
            reception.tapped(tapped);
        } else if (input instanceof Input.Edited edited) {
            new Edits(exchange).edited(edited);
        } else if (input instanceof Input.Unsupported) {
            reception.unsupported();
        } else if (input instanceof Input.Late late) {
            reception.late(late);
        } else if (input instanceof Input.Overtaken tap) {
            reception.overtaken(tap);
        } else if (input instanceof Input.OvertakenFact late) {
            exchange.answer(late.tap(), Optional.of(Line.TAP_EARLIER));
        } else if (input instanceof Input.OvertakenChange) {
            exchange.line(Paragraph.of(Line.FACT_OVERTAKEN));
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

    /** Whether the decision depends on {@link Desk#help}: cheap, so that other turns cost no more. */
    public static boolean mayAsk(Conversation conversation, Input input) {
        return Asking.concerns(conversation, input);
    }

    /** Whether what was said, and was set aside when it came, was said to a human, whether one can be asked now or not. */
    public static boolean isQuestion(Desk desk, Conversation conversation, Input.Said said) {
        return new Reception(Exchange.about(desk.with(HelpDesk.UNASKED), conversation, said)).asking.owns(said);
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
        } else if (exchange.trying() && said.heard().is(Line.END_TRIAL) && said.content().fileKinds().isEmpty()) {
            trying.end(Optional.empty());
        } else if (!asking.said(said) && !leaving.endsReminders(said) && !start.takesUpAgain(said)
                && !answersDialog(said)) {
            exchange.become(exchange.conversation().withoutDialog());
            toInterview(said);
        }
    }

    private void toInterview(Input.Said said) {
        if (trying.isLeftOver(said)) {
            exchange.line(Paragraph.of(Line.NOT_KEPT));
            return;
        }
        Optional<Interview> earlier = activeWhenSent(said);
        if (earlier.isPresent()) {
            earlier.get().saidBeforeSwitch(said);
            return;
        }
        Optional<Briefing> active = exchange.active();
        Optional<Progress> progress = exchange.progress();
        if (progress.isEmpty()) {
            start.enter("", Paragraph.of(Line.CONSENT_FIRST));
            return;
        }
        Briefing briefing = active.get();
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

    /** The words that are understood from someone who stopped or refused. */
    private boolean goesOnAgain(Input.Said said, Briefing briefing, Progress progress) {
        if (!said.content().fileKinds().isEmpty() || !briefing.open(said.at())
                || progress.standing() == Standing.WITHDRAWN) {
            return false;
        }
        if (progress.stopped()) {
            Optional<Action> meant = new Typed(new GoOnPrompt(briefing.code())).meaning(said);
            meant.ifPresent(action -> router.perform(action, Optional.empty()));
            return meant.isPresent();
        }
        boolean agrees = progress.standing() == Standing.REFUSED && said.heard().isYes();
        if (agrees) {
            interview(briefing, progress).said(said);
        }
        return agrees;
    }

    private boolean takesNothing(Briefing briefing, Progress progress) {
        return !briefing.open(exchange.at()) || progress.stopped()
                || progress.standing() == Standing.WITHDRAWN || progress.standing() == Standing.REFUSED;
    }

    /** Why nothing is taken. A message that was on its way when the answers were deleted is passed over. */
    private void sayWhy(Briefing briefing, Progress progress) {
        if (progress.standing() == Standing.WITHDRAWN) {
            if (exchange.at().isAfter(progress.seen())) {
                exchange.say(Say.of(exchange.about(Line.WITHDRAWN_ALREADY, briefing)));
            }
        } else if (!briefing.open(exchange.at())) {
            start.notOpen(briefing);
        } else if (progress.stopped()) {
            leaving.stoppedAlready(briefing);
        } else {
            exchange.say(Say.of(Afterwords.refused()));
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

    /** A yes or no is never an answer while something else is asked: where it means neither way, it is asked again. */
    private boolean answersDialog(Input.Said said) {
        Optional<Prompt> prompt = dialogs.standing();
        if (prompt.isEmpty() || !said.content().fileKinds().isEmpty()) {
            return false;
        }
        Optional<Action> meant = new Typed(prompt.get()).meaning(said);
        boolean unclear = meant.isEmpty() && (said.heard().isYes() || said.heard().isNo());
        meant.ifPresent(action -> router.perform(action, Optional.empty()));
        if (unclear) {
            dialogs.say(prompt.get(), prompt.get().expected(said.heard()).toArray(Paragraph[]::new));
        }
        return meant.isPresent() || unclear;
    }

    private void tapped(Input.Tapped tapped) {
        if (tapped.action().isEmpty()) {
            exchange.answer(tapped, Optional.of(Line.TAP_UNKNOWN));
        } else {
            boolean asked = exchange.asks();
            router.perform(tapped.action().get(), Optional.of(tapped));
            if (asked && !exchange.asks()) {
                asking.leftAt(Mark.of(tapped));
            }
        }
    }

    /**
     * A message that was set aside belongs where the person was when it came: to that question, however far they have
     * gone since.
     */
    private void late(Input.Late late) {
        Input.Said said = late.said();
        Optional<Briefing> briefing = exchange.briefing(late.consultation()).filter(each -> each.open(said.at()));
        Optional<Progress> progress = exchange.conversation().interview(late.consultation())
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
        Optional<Briefing> briefing = exchange.briefing(late.consultation()).filter(each -> each.open(late.at()));
        Optional<Progress> progress = exchange.conversation().interview(late.consultation())
                .filter(each -> each.standing().consented());
        boolean kept = briefing.isPresent() && progress.isPresent()
                && interview(briefing.get(), progress.get()).overtaken(late.question(), late.value());
        exchange.answer(late.tap(), kept ? Optional.empty() : Optional.of(Line.TAP_EARLIER));
    }

    private void unsupported() {
        Optional<Briefing> active = exchange.active();
        Optional<Progress> progress = exchange.progress();
        if (exchange.asks()) {
            exchange.line(Paragraph.of(Line.ASK_TEXT_ONLY));
        } else if (progress.isEmpty()) {
            start.enter("", Paragraph.of(Line.CONSENT_FIRST));
        } else if (takesNothing(active.get(), progress.get())) {
            sayWhy(active.get(), progress.get());
        } else {
            interview(active.get(), progress.get()).unsupported();
        }
    }

    private Interview interview(Briefing briefing, Progress progress) {
        return new Interview(exchange, briefing, progress);
    }
}
