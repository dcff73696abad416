package org.indaba.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Conversation.Dialog;

/** How a person leaves: they stop, or take their answers back. */
final class Leaving {
    /** The argument of a button that means every consultation. */
    static final String ALL = "all";

    private final Exchange exchange;

    Leaving(Exchange exchange) {
        this.exchange = exchange;
    }

    void stop() {
        Optional<Briefing> active = exchange.conversation().active().flatMap(exchange::held);
        Optional<Progress> progress = active.flatMap(each -> exchange.conversation().interview(each.code()));
        exchange.become(exchange.conversation().withoutDialog());
        progress.ifPresent(each ->
                exchange.become(exchange.conversation().interview(active.get().code(), each.stopped(exchange.mark()))));
        List<Paragraph> paragraphs = new ArrayList<>();
        List<List<Button>> rows = new ArrayList<>();
        if (progress.map(Progress::standing).filter(Standing::consented).isPresent()) {
            String code = active.get().code();
            boolean submitted = progress.get().standing() == Standing.SUBMITTED;
            exchange.become(exchange.conversation().dialog(new Dialog(Dialog.Kind.STOPPED, code)));
            exchange.add(new Event.Stopped(code));
            paragraphs.add(exchange.about(submitted ? Line.STOPPED_SUBMITTED : Line.STOPPED, active.get()));
            rows.add(deleteOrKeep(code));
        } else {
            paragraphs.add(Paragraph.of(exchange.begun().isEmpty() ? Line.STOPPED_NOTHING : Line.STOPPED_NOTHING_HERE));
        }
        List<Briefing> others = active.isEmpty()
                ? List.of()
                : exchange.offered().stream()
                        .filter(each -> !each.code().equals(active.get().code())).limit(Pace.MOST_BUTTONS - 2L).toList();
        if (!others.isEmpty()) {
            paragraphs.add(Paragraph.of(Line.STOPPED_OTHERS));
            rows.addAll(exchange.titles(others, Verb.GO));
        }
        exchange.say(new Say(paragraphs, rows, Say.Timing.AT_ONCE));
    }

    void keep() {
        exchange.become(exchange.conversation().withoutDialog());
        goOn(Paragraph.of(Line.KEPT));
    }

    /** Says that nothing is taken from someone who stopped, and offers to go on. */
    void stoppedAlready(Briefing briefing) {
        exchange.become(exchange.conversation().withoutDialog());
        exchange.say(new Say(
                List.of(Paragraph.of(Line.STOPPED_NOT_KEPT)), List.of(List.of(goOnButton(briefing))), Say.Timing.AT_ONCE));
    }

    private static Button goOnButton(Briefing briefing) {
        return Button.of(Line.CONTINUE, new Action(Verb.CONTINUE, briefing.code(), ""));
    }

    /** After something that stood over the interview: back to where the person is in it. */
    void goOn(Paragraph... before) {
        exchange.become(exchange.conversation().withoutDialog());
        if (exchange.goesOn()) {
            Briefing briefing = exchange.active().orElseThrow();
            new Interview(exchange, briefing, exchange.progress().orElseThrow()).prompt(before);
            return;
        }
        boolean stopped = exchange.active().filter(each -> each.open(exchange.at())).isPresent()
                && exchange.progress().filter(Progress::stopped).isPresent();
        exchange.say(new Say(
                List.of(before),
                stopped ? List.of(List.of(goOnButton(exchange.active().orElseThrow()))) : List.of(),
                Say.Timing.AT_ONCE));
    }

    /** The button under a reminder was tapped. */
    void noReminders(String code, Optional<Input.Tapped> tap) {
        List<Briefing> meant = exchange.begun().stream().filter(each -> each.code().equals(code)).toList();
        tap.ifPresent(each -> exchange.answer(each, meant.isEmpty() ? Optional.of(Line.TAP_UNKNOWN) : Optional.empty()));
        if (!meant.isEmpty()) {
            endReminders(meant);
        }
    }

    /** It was typed, and means all that were begun: nobody types it about one. */
    boolean endsReminders(Input.Said said) {
        boolean ends = said.heard().is(Line.NO_MORE_REMINDERS) && said.content().fileKinds().isEmpty()
                && !exchange.begun().isEmpty();
        if (ends) {
            endReminders(exchange.begun());
        }
        return ends;
    }

    /** The answers stay, and the interview goes on where it goes on. */
    private void endReminders(List<Briefing> briefings) {
        briefings.forEach(each -> exchange.add(new Event.RemindersEnded(each.code())));
        exchange.line(briefings.stream()
                .map(each -> exchange.about(Line.REMINDERS_ENDED, each)).toArray(Paragraph[]::new));
    }

    /** Something that stood over the interview is over: the person sees again where they are in it. */
    void returned() {
        if (exchange.goesOn() && exchange.conversation().dialog().isEmpty()) {
            goOn(Paragraph.of(Line.WELCOME_BACK));
        }
    }

    void withdraw() {
        List<Briefing> begun = exchange.begun();
        if (begun.isEmpty()) {
            exchange.line(Paragraph.of(Line.NOTHING_HELD));
        } else if (begun.size() == 1) {
            askToWithdraw(begun.get(0).code(), "");
        } else {
            exchange.become(exchange.conversation().dialog(new Dialog(Dialog.Kind.WITHDRAW_WHICH, "")));
            List<List<Button>> rows = exchange.titles(begun.subList(0, Math.min(begun.size(), Pace.MOST_BUTTONS - 1)), Verb.WITHDRAW);
            rows.add(List.of(Button.of(Line.DELETE_ALL, new Action(Verb.WITHDRAW, "", ALL))));
            exchange.say(new Say(List.of(Paragraph.of(Line.WITHDRAW_WHICH)), rows, Say.Timing.AT_ONCE));
        }
    }

    /** Asks once. {@code argument} {@link #ALL}: about everything that was begun. */
    void askToWithdraw(String code, String argument) {
        List<Briefing> meant = exchange.begun().stream()
                .filter(each -> argument.equals(ALL) || each.code().equals(code)).toList();
        if (meant.isEmpty()) {
            Optional<Briefing> withdrawn = exchange.held(code).filter(each -> exchange.conversation()
                    .interview(code).filter(now -> now.standing() == Standing.WITHDRAWN).isPresent());
            goOn(withdrawn.map(each -> exchange.about(Line.WITHDRAWN_ALREADY, each))
                    .orElse(Paragraph.of(Line.NOTHING_HELD)));
            return;
        }
        String about = argument.equals(ALL) ? "" : code;
        exchange.become(exchange.conversation().dialog(new Dialog(Dialog.Kind.WITHDRAW, about)));
        exchange.say(new Say(
                meant.stream().map(each -> exchange.about(Line.WITHDRAW_ASK, each)).toList(),
                List.of(deleteOrKeep(about)),
                Say.Timing.AT_ONCE));
    }

    private static List<Button> deleteOrKeep(String code) {
        return List.of(
                Button.of(Line.DELETE, new Action(Verb.DELETE, code, "")),
                Button.of(Line.KEEP, new Action(Verb.KEEP, code, "")));
    }

    /** Deletes what was asked about. A button of an earlier day asks again. */
    void delete(String code) {
        boolean asked = exchange.conversation().dialog()
                .filter(each -> each.consultation().equals(code))
                .filter(each -> each.kind() == Dialog.Kind.WITHDRAW || each.kind() == Dialog.Kind.STOPPED)
                .isPresent();
        if (!asked) {
            askToWithdraw(code, code.isEmpty() ? ALL : "");
            return;
        }
        exchange.become(exchange.conversation().withoutDialog());
        List<Paragraph> paragraphs = exchange.begun().stream()
                .filter(each -> code.isEmpty() || each.code().equals(code))
                .flatMap(this::withdraw).toList();
        goOn(paragraphs.isEmpty()
                ? new Paragraph[] {Paragraph.of(Line.NOTHING_HELD)}
                : paragraphs.toArray(Paragraph[]::new));
    }

    private Stream<Paragraph> withdraw(Briefing briefing) {
        Progress progress = exchange.conversation().interview(briefing.code()).orElseThrow();
        exchange.add(new Event.Withdrawn(briefing.code()));
        exchange.become(exchange.conversation().interview(
                briefing.code(),
                Progress.asked(progress.edition(), Place.at(Stage.CONSENT), Optional.empty(), exchange.at())
                        .standing(Standing.WITHDRAWN)));
        return Stream.of(
                exchange.about(Line.WITHDRAWN, briefing),
                Paragraph.of(Line.WITHDRAWN_COPIES, Map.of(
                        "downloads", new Value.Downloads(briefing.code(), briefing.zone()))));
    }
}
