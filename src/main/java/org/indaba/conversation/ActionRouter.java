package org.indaba.conversation;

import java.util.Optional;
import org.indaba.conversation.handler.AskPersonHandler;
import org.indaba.conversation.handler.CommandHandler;
import org.indaba.conversation.handler.DialogHandler;
import org.indaba.conversation.handler.LeaveHandler;
import org.indaba.conversation.handler.StartCommand;
import org.indaba.conversation.handler.TrialRunHandler;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState.Dialog;
import org.indaba.conversation.state.DoubtfulAnswer;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.questionnaire.Language;

/** Routes a button, pressed or typed: to a command, out of the interview, or into the interview that it belongs to. */
final class ActionRouter {
    private final DecisionContext exchange;
    private final CommandHandler commands;
    private final StartCommand start;
    private final LeaveHandler leaving;
    private final TrialRunHandler trying;
    private final AskPersonHandler asking;

    ActionRouter(DecisionContext exchange, CommandHandler commands, LeaveHandler leaving, TrialRunHandler trying, AskPersonHandler asking) {
        this.exchange = exchange;
        this.commands = commands;
        this.start = commands.start();
        this.leaving = leaving;
        this.trying = trying;
        this.asking = asking;
    }

    void perform(Action action, Optional<Input.Tapped> tap) {
        switch (action.verb()) {
            case GO, CONTINUE -> goOn(action.consultation(), tap);
            case LANGUAGE -> language(action, tap);
            case WITHDRAW -> done(tap, () -> leaving.askToWithdraw(action.consultation(), action.argument()));
            case DELETE -> done(tap, () -> leaving.delete(action.consultation()));
            case KEEP -> done(tap, leaving::keep);
            case END_TRIAL -> trying.end(tap);
            case TAKE_BACK -> takeBack(action, tap);
            case ASK, ASK_END -> tap.ifPresent(each -> asking.tapped(action, each));
            case DOCUMENT -> done(tap, () -> commands.papers().document(action.consultation(), action.argument()));
            case CALENDAR -> done(tap, () -> commands.papers().calendar(action.consultation()));
            case NO_REMINDERS -> leaving.noReminders(action.consultation(), tap);
            default -> tap.ifPresent(each -> toInterview(action, each));
        }
    }

    /** Where a human cannot be asked, a text that was stored as an answer stays one. */
    private void takeBack(Action action, Optional<Input.Tapped> tap) {
        Optional<ConsultationSummary> briefing = exchange.briefing(action.consultation()).filter(each -> each.open(exchange.at()));
        Optional<Interview> interview = briefing.flatMap(each ->
                exchange.conversation().interview(each.code()).map(progress -> interview(each, progress)));
        Optional<DoubtfulAnswer.Purpose> then = interview.flatMap(each -> each.takesBack(action));
        if (then.isEmpty()) {
            tap.ifPresent(each -> exchange.answer(each, Optional.of(PhraseKey.TAP_EARLIER)));
            return;
        }
        tap.ifPresent(each -> exchange.answer(each, Optional.empty()));
        boolean asks = then.get().isQuestion();
        Optional<Paragraph> obstacle = asks ? asking.obstacle(briefing.get()) : Optional.empty();
        if (obstacle.isPresent()) {
            exchange.line(obstacle.get());
            return;
        }
        exchange.become(exchange.conversation().withoutDialog());
        interview.get().takeBack(asks);
        Paragraph back = Paragraph.of(asks ? PhraseKey.ASK_SENT : PhraseKey.TAKEN_BACK);
        switch (then.get()) {
            case HELP -> commands.help(back);
            case LANGUAGE -> commands.language(back);
            case REVIEW -> commands.review(back);
            case QUESTION, ASKED_LATER, TALK -> leaving.goOn(back);
        }
    }

    private void goOn(String consultation, Optional<Input.Tapped> tap) {
        if (tap.filter(each -> exchange.conversation().isOvertaken(each, consultation)).isPresent()) {
            exchange.answer(tap.get(), Optional.of(PhraseKey.TAP_EARLIER));
            return;
        }
        done(tap, () -> {
            exchange.become(exchange.conversation().withoutDialog());
            start.enter(consultation);
        });
    }

    private void toInterview(Action action, Input.Tapped tap) {
        Optional<ConsultationSummary> briefing = exchange.briefing(action.consultation());
        Optional<InterviewProgress> progress = exchange.conversation().interview(action.consultation());
        if (briefing.isEmpty() || progress.isEmpty() || progress.get().standing() == InterviewStatus.WITHDRAWN) {
            exchange.answer(tap, Optional.of(PhraseKey.TAP_UNKNOWN));
        } else if (!briefing.get().open(tap.at())) {
            done(Optional.of(tap), () -> start.notOpen(briefing.get()));
        } else {
            act(action, tap, briefing.get(), progress.get());
        }
    }

    private void act(Action action, Input.Tapped tap, ConsultationSummary briefing, InterviewProgress progress) {
        boolean elsewhere = !exchange.conversation().active().equals(Optional.of(briefing.code()));
        if (progress.standing() == InterviewStatus.REFUSED && action.verb() != Verb.AGREE
                || exchange.conversation().isOvertaken(tap, briefing.code())) {
            exchange.answer(tap, Optional.of(PhraseKey.TAP_EARLIER));
        } else if (elsewhere) {
            exchange.activate(briefing.code());
            interview(briefing, progress.goingOn())
                    .tappedFromElsewhere(action, tap, exchange.about(PhraseKey.CONSULTATION_NOW, briefing));
        } else if (progress.stopped()) {
            interview(briefing, progress.goingOn()).tappedFromElsewhere(action, tap);
        } else {
            interview(briefing, progress).tapped(action, tap);
        }
    }

    private void language(Action action, Optional<Input.Tapped> tap) {
        Optional<Language> language = new DialogHandler(exchange).languages().stream()
                .filter(each -> each.tag().equals(action.argument())).findFirst();
        if (language.isEmpty()) {
            tap.ifPresentOrElse(
                    each -> exchange.answer(each, Optional.of(PhraseKey.TAP_UNKNOWN)),
                    () -> commands.language(Paragraph.of(PhraseKey.CHOICE_EXPECTED)));
            return;
        }
        boolean changed = exchange.conversation().dialog().map(each -> each.kind() == Dialog.Kind.LANGUAGE).orElse(false);
        exchange.become(exchange.conversation().withoutDialog().language(language.get()));
        exchange.add(new Effect.LanguageChosen(language.get()));
        done(tap, () -> commands.goOnInLanguage(changed));
    }

    private Interview interview(ConsultationSummary briefing, InterviewProgress progress) {
        return new Interview(exchange, briefing, progress);
    }

    private void done(Optional<Input.Tapped> tap, Runnable act) {
        tap.ifPresent(each -> exchange.answer(each, Optional.empty()));
        act.run();
    }
}
