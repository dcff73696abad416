package org.indaba.conversation.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.DecisionContext;
import org.indaba.conversation.Effect;
import org.indaba.conversation.Interview;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.ConversationState.Dialog;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.Stage;
import org.indaba.conversation.state.TrialState;

/** Begins and ends a trial run, and marks each of its messages. */
public final class TrialRunHandler {
    private final DecisionContext exchange;
    private final LeaveHandler leaving;

    public TrialRunHandler(DecisionContext exchange, LeaveHandler leaving) {
        this.exchange = exchange;
        this.leaving = leaving;
    }

    /** Begins at the first screen; what was typed in an earlier trial is deleted. */
    public void begin(String consultation) {
        ConversationState before = exchange.conversation();
        TrialState trial = before.trial()
                .map(each -> new TrialState(consultation, each.from(), each.launching()))
                .orElse(new TrialState(consultation, before.active(), launching(before)));
        forget();
        exchange.become(exchange.conversation().withoutDialog().trial(trial));
        exchange.activate(TrialState.CODE);
        ConsultationSummary briefing = exchange.active().orElseThrow();
        boolean asks = briefing.languages().size() > 1
                && exchange.conversation().language().filter(briefing.languages()::contains).isEmpty();
        new Interview(exchange, briefing, InterviewProgress.asked(
                        briefing.edition(), InterviewPosition.at(asks ? Stage.LANGUAGE : Stage.CONSENT), Optional.empty(),
                        exchange.at()))
                .resume(Paragraph.of(PhraseKey.TRIAL_BEGINS, Map.of("end", new PhraseArgument.Named(PhraseKey.END_TRIAL))));
    }

    /** Goes back to the person's position before the trial. */
    public void end(Optional<Input.Tapped> tap) {
        Optional<TrialState> trial = exchange.conversation().trial();
        if (trial.isEmpty()) {
            tap.ifPresent(each -> exchange.answer(each, Optional.of(PhraseKey.TAP_EARLIER)));
            return;
        }
        tap.ifPresent(each -> exchange.answer(each, Optional.empty()));
        forget();
        exchange.endTrial();
        leaving.goOn(trial.get().launching()
                ? new Paragraph[] {Paragraph.of(PhraseKey.TRIAL_OVER), Paragraph.of(PhraseKey.LAUNCH_STANDS)}
                : new Paragraph[] {Paragraph.of(PhraseKey.TRIAL_OVER)});
    }

    /** Tells whether a message was sent in a trial that is over. */
    public boolean isLeftOver(Input.Said said) {
        return exchange.conversation().trial().isEmpty() && exchange.conversation().before()
                .filter(each -> TrialState.is(each.consultation()) && each.endedAfter(said)).isPresent();
    }

    private static boolean launching(ConversationState conversation) {
        return conversation.dialog().filter(each -> each.kind() == Dialog.Kind.LAUNCH).isPresent();
    }

    private void forget() {
        boolean held = exchange.conversation().interview(TrialState.CODE)
                .filter(each -> each.standing().consented()).isPresent();
        if (held) {
            exchange.add(new Effect.Withdrawn(TrialState.CODE));
        }
    }

    /** The message with a line that it is a trial and a button to end it. */
    public static BotMessage marked(BotMessage say) {
        boolean said = say.paragraphs().stream().anyMatch(each -> each.line() == PhraseKey.TRIAL_BEGINS);
        List<Paragraph> paragraphs = new ArrayList<>(say.paragraphs());
        if (!said) {
            paragraphs.add(0, Paragraph.of(PhraseKey.TRIAL));
        }
        List<List<Button>> rows = new ArrayList<>(say.rows());
        rows.add(List.of(Button.of(PhraseKey.END_TRIAL, new Action(Verb.END_TRIAL, TrialState.CODE, ""))));
        return new BotMessage(paragraphs, rows, say.timing());
    }
}
