package org.indaba.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Conversation.Dialog;

/** How a trial run begins and ends, and what each of its messages has more than a stakeholder sees. */
final class Trying {
    private final Exchange exchange;
    private final Leaving leaving;

    Trying(Exchange exchange, Leaving leaving) {
        this.exchange = exchange;
        this.leaving = leaving;
    }

    /** From the first screen on: what was typed in an earlier trial goes. */
    void begin(String consultation) {
        Conversation before = exchange.conversation();
        Trial trial = before.trial()
                .map(each -> new Trial(consultation, each.from(), each.launching()))
                .orElse(new Trial(consultation, before.active(), launching(before)));
        forget();
        exchange.become(exchange.conversation().withoutDialog().trial(trial));
        exchange.activate(Trial.CODE);
        Briefing briefing = exchange.active().orElseThrow();
        boolean asks = briefing.languages().size() > 1
                && exchange.conversation().language().filter(briefing.languages()::contains).isEmpty();
        new Interview(exchange, briefing, Progress.asked(
                        briefing.edition(), Place.at(asks ? Stage.LANGUAGE : Stage.CONSENT), Optional.empty(),
                        exchange.at()))
                .resume(Paragraph.of(Line.TRIAL_BEGINS, Map.of("end", new Value.Named(Line.END_TRIAL))));
    }

    /** Back to where the person was before. */
    void end(Optional<Input.Tapped> tap) {
        Optional<Trial> trial = exchange.conversation().trial();
        if (trial.isEmpty()) {
            tap.ifPresent(each -> exchange.answer(each, Optional.of(Line.TAP_EARLIER)));
            return;
        }
        tap.ifPresent(each -> exchange.answer(each, Optional.empty()));
        forget();
        exchange.endTrial();
        leaving.goOn(trial.get().launching()
                ? new Paragraph[] {Paragraph.of(Line.TRIAL_OVER), Paragraph.of(Line.LAUNCH_STANDS)}
                : new Paragraph[] {Paragraph.of(Line.TRIAL_OVER)});
    }

    /** Whether it was sent in a trial that is over. */
    boolean isLeftOver(Input.Said said) {
        return exchange.conversation().trial().isEmpty() && exchange.conversation().before()
                .filter(each -> Trial.is(each.consultation()) && each.endedAfter(said)).isPresent();
    }

    private static boolean launching(Conversation conversation) {
        return conversation.dialog().filter(each -> each.kind() == Dialog.Kind.LAUNCH).isPresent();
    }

    private void forget() {
        boolean held = exchange.conversation().interview(Trial.CODE)
                .filter(each -> each.standing().consented()).isPresent();
        if (held) {
            exchange.add(new Event.Withdrawn(Trial.CODE));
        }
    }

    /** The message with the line that it is a trial and the way out. */
    static Say marked(Say say) {
        boolean said = say.paragraphs().stream().anyMatch(each -> each.line() == Line.TRIAL_BEGINS);
        List<Paragraph> paragraphs = new ArrayList<>(say.paragraphs());
        if (!said) {
            paragraphs.add(0, Paragraph.of(Line.TRIAL));
        }
        List<List<Button>> rows = new ArrayList<>(say.rows());
        rows.add(List.of(Button.of(Line.END_TRIAL, new Action(Verb.END_TRIAL, Trial.CODE, ""))));
        return new Say(paragraphs, rows, say.timing());
    }
}
