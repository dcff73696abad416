package org.indaba.conversation.handler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.DecisionContext;
import org.indaba.conversation.Effect;
import org.indaba.conversation.Interview;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.prompt.ContinuePrompt;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.screen.ScreenRenderer;
import org.indaba.conversation.state.ConversationState.Dialog;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.Stage;

/** Lets a person leave: they stop, or delete their answers. */
public final class LeaveHandler {
    /** The argument of a button that means every consultation. */
    static final String ALL = "all";

    private final DecisionContext exchange;
    private final DialogHandler dialogs;

    public LeaveHandler(DecisionContext exchange) {
        this.exchange = exchange;
        this.dialogs = new DialogHandler(exchange);
    }

    public void stop() {
        Optional<ConsultationSummary> active = exchange.conversation().active().flatMap(exchange::held);
        Optional<InterviewProgress> progress = active.flatMap(each -> exchange.conversation().interview(each.code()));
        exchange.become(exchange.conversation().withoutDialog());
        progress.ifPresent(each ->
                exchange.become(exchange.conversation().interview(active.get().code(), each.stopped(exchange.mark()))));
        Optional<String> holding = progress.map(InterviewProgress::standing).filter(InterviewStatus::consented)
                .map(any -> active.get().code());
        holding.ifPresent(code -> {
            exchange.become(exchange.conversation().dialog(new Dialog(Dialog.Kind.STOPPED, code)));
            exchange.add(new Effect.Stopped(code));
        });
        dialogs.say(dialogs.stopped(holding));
    }

    /** Tells whether it cancels what a command began: the command's question is over, and nothing else is. */
    public boolean cancels(Input.Said said) {
        return said.heard().is(PhraseKey.CANCEL) && said.content().fileKinds().isEmpty() && exchange.conversation().dialog()
                .filter(each -> each.kind() == Dialog.Kind.WITHDRAW || each.kind() == Dialog.Kind.WITHDRAW_WHICH)
                .isPresent();
    }

    public void keep() {
        boolean asked = exchange.conversation().dialog().isPresent();
        boolean stopped = exchange.progress().filter(InterviewProgress::stopped).isPresent();
        exchange.become(exchange.conversation().withoutDialog());
        goOn(Paragraph.of(!asked && stopped ? PhraseKey.STAYS_STOPPED : PhraseKey.KEPT));
    }

    /** Says that nothing is accepted from somebody who stopped, and offers to go on. */
    public void stoppedAlready(ConsultationSummary briefing) {
        exchange.become(exchange.conversation().withoutDialog());
        dialogs.say(new ContinuePrompt(briefing.code()));
    }

    /** Goes back to the person's position after a dialog that interrupted the interview. */
    public void goOn(Paragraph... before) {
        exchange.become(exchange.conversation().withoutDialog());
        if (exchange.goesOn()) {
            ConsultationSummary briefing = exchange.active().orElseThrow();
            new Interview(exchange, briefing, exchange.progress().orElseThrow()).prompt(before);
            return;
        }
        boolean stopped = exchange.active().filter(each -> each.open(exchange.at())).isPresent()
                && exchange.progress().filter(InterviewProgress::stopped).isPresent();
        exchange.say(new BotMessage(
                List.of(before),
                stopped ? ScreenRenderer.rows(new ContinuePrompt(exchange.active().orElseThrow().code())) : List.of(),
                BotMessage.Timing.AT_ONCE));
    }

    /** Handles the button under a reminder. */
    public void noReminders(String code, Optional<Input.Tapped> tap) {
        List<ConsultationSummary> meant = exchange.begun().stream().filter(each -> each.code().equals(code)).toList();
        tap.ifPresent(each -> exchange.answer(each, meant.isEmpty() ? Optional.of(PhraseKey.TAP_UNKNOWN) : Optional.empty()));
        if (!meant.isEmpty()) {
            endReminders(meant);
        }
    }

    /** Handles its word, which means all consultations that were begun: nobody types it about one. */
    public boolean endsReminders(Input.Said said) {
        boolean ends = said.heard().is(PhraseKey.NO_MORE_REMINDERS) && said.content().fileKinds().isEmpty()
                && !exchange.begun().isEmpty();
        if (ends) {
            endReminders(exchange.begun());
        }
        return ends;
    }

    /** Ends reminders; the answers stay, and the interview goes on where it does. */
    private void endReminders(List<ConsultationSummary> briefings) {
        briefings.forEach(each -> exchange.add(new Effect.RemindersEnded(each.code())));
        exchange.line(briefings.stream()
                .map(each -> exchange.about(PhraseKey.REMINDERS_ENDED, each)).toArray(Paragraph[]::new));
    }

    /** Shows the person's position again after a dialog that interrupted the interview. */
    public void returned() {
        if (exchange.goesOn() && exchange.conversation().dialog()
                .filter(each -> each.kind() != Dialog.Kind.COMMAND).isEmpty()) {
            goOn(Paragraph.of(PhraseKey.WELCOME_BACK));
        }
    }

    void withdraw() {
        List<ConsultationSummary> begun = exchange.begun();
        if (begun.isEmpty()) {
            exchange.line(Paragraph.of(PhraseKey.NOTHING_HELD));
        } else if (begun.size() == 1) {
            askToWithdraw(begun.get(0).code(), "");
        } else {
            dialogs.ask(new Dialog(Dialog.Kind.WITHDRAW_WHICH, ""));
        }
    }

    /** Asks once before deleting. With {@code argument} {@link #ALL} it is about everything that was begun. */
    public void askToWithdraw(String code, String argument) {
        String about = argument.equals(ALL) ? "" : code;
        List<ConsultationSummary> meant = argument.equals(ALL) || !code.isEmpty() ? dialogs.begun(about) : List.of();
        if (meant.isEmpty()) {
            Optional<ConsultationSummary> withdrawn = exchange.held(code).filter(each -> exchange.conversation()
                    .interview(code).filter(now -> now.standing() == InterviewStatus.WITHDRAWN).isPresent());
            goOn(withdrawn.map(each -> exchange.about(PhraseKey.WITHDRAWN_ALREADY, each))
                    .orElse(Paragraph.of(PhraseKey.NOTHING_HELD)));
            return;
        }
        dialogs.ask(new Dialog(Dialog.Kind.WITHDRAW, about));
    }

    /** Deletes what was asked about. A button of an earlier day asks again. */
    public void delete(String code) {
        boolean asked = exchange.conversation().dialog()
                .filter(each -> each.consultation().equals(code))
                .filter(each -> each.kind() == Dialog.Kind.WITHDRAW || each.kind() == Dialog.Kind.STOPPED)
                .isPresent();
        if (!asked) {
            askToWithdraw(code, code.isEmpty() ? ALL : "");
            return;
        }
        exchange.become(exchange.conversation().withoutDialog());
        List<Paragraph> paragraphs = dialogs.begun(code).stream()
                .flatMap(this::withdraw).toList();
        goOn(paragraphs.isEmpty()
                ? new Paragraph[] {Paragraph.of(PhraseKey.NOTHING_HELD)}
                : paragraphs.toArray(Paragraph[]::new));
    }

    private Stream<Paragraph> withdraw(ConsultationSummary briefing) {
        InterviewProgress progress = exchange.conversation().interview(briefing.code()).orElseThrow();
        exchange.add(new Effect.Withdrawn(briefing.code()));
        exchange.become(exchange.conversation().interview(
                briefing.code(),
                InterviewProgress.asked(progress.edition(), InterviewPosition.at(Stage.CONSENT), Optional.empty(), exchange.at())
                        .standing(InterviewStatus.WITHDRAWN)));
        return Stream.of(
                exchange.about(PhraseKey.WITHDRAWN, briefing),
                Paragraph.of(PhraseKey.WITHDRAWN_COPIES, Map.of(
                        "downloads", new PhraseArgument.Downloads(briefing.code(), briefing.zone()))));
    }
}
