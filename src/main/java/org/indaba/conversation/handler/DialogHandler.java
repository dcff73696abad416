package org.indaba.conversation.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.DecisionContext;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.prompt.ConsultationMatcher;
import org.indaba.conversation.prompt.ConsultationPrompt;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.conversation.prompt.StoppedPrompt;
import org.indaba.conversation.prompt.WithdrawPrompt;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.LanguageMenu;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.screen.ScreenRenderer;
import org.indaba.conversation.state.ConversationState.Dialog;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.questionnaire.Language;

/** Handles the dialogs of the product that interrupt an interview. */
public final class DialogHandler {
    private final DecisionContext exchange;

    public DialogHandler(DecisionContext exchange) {
        this.exchange = exchange;
    }

    /** Asks this from here on. */
    void ask(Dialog dialog, Paragraph... before) {
        exchange.become(exchange.conversation().dialog(dialog));
        of(dialog).ifPresent(prompt -> say(prompt, before));
    }

    public void say(Prompt prompt, Paragraph... before) {
        exchange.say(new BotMessage(
                Stream.concat(Stream.of(before), prompt.asks().stream()).toList(), ScreenRenderer.rows(prompt),
                BotMessage.Timing.AT_ONCE));
    }

    /** The prompt of the current dialog; empty where there is none, or where it belongs to a role. */
    public Optional<Prompt> standing() {
        return exchange.conversation().dialog().flatMap(this::of);
    }

    private Optional<Prompt> of(Dialog dialog) {
        return switch (dialog.kind()) {
            case LANGUAGE -> Optional.of(new LanguageMenu(languages()));
            case CONSULTATION -> Optional.of(which());
            case STOPPED -> Optional.of(stopped(Optional.of(dialog.consultation())));
            case WITHDRAW -> Optional.of(new WithdrawPrompt(
                    dialog.consultation(),
                    begun(dialog.consultation()).stream().map(each -> exchange.about(PhraseKey.WITHDRAW_ASK, each)).toList()));
            case WITHDRAW_WHICH -> Optional.of(withdrawWhich());
            case LAUNCH, ASKING, REMINDING, ANNOUNCING, COMMAND -> Optional.empty();
        };
    }

    /** The languages that can be chosen: the consultation's, or all. */
    public List<Language> languages() {
        return exchange.active().map(exchange::languages).orElse(exchange.desk().languages());
    }

    /** Consultations by invitation can be named too, so that the person is told. */
    private Prompt which() {
        List<ConsultationSummary> open = exchange.offered();
        return new ConsultationPrompt(
                List.of(Paragraph.of(PhraseKey.CHOOSE_CONSULTATION)), Verb.GO, exchange.titles(open, Verb.GO), open,
                new ConsultationMatcher(exchange.desk().open(exchange.at())));
    }

    private Prompt withdrawWhich() {
        List<ConsultationSummary> begun = exchange.begun();
        List<List<Button>> rows = exchange.titles(
                begun.subList(0, Math.min(begun.size(), ConversationLimits.MOST_BUTTONS - 1)), Verb.WITHDRAW);
        rows.add(List.of(Button.of(PhraseKey.DELETE_ALL, new Action(Verb.WITHDRAW, "", LeaveHandler.ALL))));
        return new ConsultationPrompt(
                List.of(Paragraph.of(PhraseKey.WITHDRAW_WHICH)), Verb.WITHDRAW, rows, begun, new ConsultationMatcher(begun));
    }

    /** The answers that are held of this consultation, or of all. */
    List<ConsultationSummary> begun(String code) {
        return exchange.begun().stream().filter(each -> code.isEmpty() || each.code().equals(code)).toList();
    }

    /** @param holding the consultation in which answers are held of somebody who has stopped */
    Prompt stopped(Optional<String> holding) {
        Optional<ConsultationSummary> active = exchange.conversation().active().flatMap(exchange::held);
        List<Paragraph> asks = new ArrayList<>();
        if (holding.isPresent()) {
            boolean submitted = exchange.conversation().interview(holding.get())
                    .filter(each -> each.standing() == InterviewStatus.SUBMITTED).isPresent();
            exchange.held(holding.get()).ifPresent(each ->
                    asks.add(exchange.about(submitted ? PhraseKey.STOPPED_SUBMITTED : PhraseKey.STOPPED, each)));
        } else {
            asks.add(Paragraph.of(exchange.begun().isEmpty() ? PhraseKey.STOPPED_NOTHING : PhraseKey.STOPPED_NOTHING_HERE));
        }
        List<ConsultationSummary> others = active.isEmpty()
                ? List.of()
                : exchange.offered().stream()
                        .filter(each -> !each.code().equals(active.get().code())).limit(ConversationLimits.MOST_BUTTONS - 2L).toList();
        if (!others.isEmpty()) {
            asks.add(Paragraph.of(PhraseKey.STOPPED_OTHERS));
        }
        return new StoppedPrompt(
                holding, asks, exchange.titles(others, Verb.GO),
                new ConsultationMatcher(exchange.desk().open(exchange.at())));
    }
}
