package org.indaba.coordination;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.conversation.prompt.YesNoChoice;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.ConversationState.Dialog;

/**
 * The question of a command before it does anything: whether to do it, or which of a few choices; or the buttons below its
 * result.
 *
 * @param about the object of the question in the command's own words: the code of a consultation, the number of a role
 * @param asks empty where the question is sent later than the decision
 */
public record CommandPrompt(StaffCommand order, String about, List<Paragraph> asks, List<Button> choices, YesNoChoice fork)
        implements Prompt {
    private static final String EITHER = " ";

    /** What a no does, for which there is no button. */
    static final String NO = "no";

    /** Which command waits, and what it asked about. */
    public record Waiting(StaffCommand order, String about) {
        /** As it is typed to be asked again. */
        String command() {
            return ("/" + order.word() + (order == StaffCommand.INVITE ? "" : " " + to())).strip();
        }

        /** What it is about, without the days of which one is meant. */
        String to() {
            return about.split(EITHER, 2)[0];
        }

        /** The two days of which one was typed; empty where something else is asked. */
        public List<String> either() {
            String[] parts = about.split(EITHER);
            return List.of(parts).subList(1, parts.length);
        }

        /** Whether it is asked which consultation the command is about. */
        public boolean isWhich() {
            return CommandPrompt.isWhich(order, about);
        }

        /** Whether something is asked, so that what is typed is never an answer of one's own. */
        boolean asks() {
            return order.asksFirst() || isWhich() || !either().isEmpty();
        }
    }

    public static Optional<Waiting> waiting(ConversationState conversation) {
        return conversation.dialog().filter(each -> each.kind() == Dialog.Kind.COMMAND)
                .map(each -> each.consultation().split("/", 2))
                .flatMap(parts -> StaffCommand.of(parts[0]).map(order -> new Waiting(order, parts[1])));
    }

    /** A question that one yes answers. */
    public static CommandPrompt confirm(StaffCommand order, String about, List<Paragraph> asks, Button yes) {
        return new CommandPrompt(order, about, asks, List.of(yes), YesNoChoice.of(yes.action(), no(order)));
    }

    /** A question with choices; a yes means the only one of them. */
    public static CommandPrompt choose(StaffCommand order, String about, List<Paragraph> asks, List<Button> choices) {
        Optional<Action> only = choices.stream().map(Button::action).filter(any -> choices.size() == 1).findFirst();
        return new CommandPrompt(order, about, asks, choices, new YesNoChoice(only, Optional.of(no(order))));
    }

    /**
     * Which of two days was typed.
     *
     * @param to what they are for; empty where that needs no name
     */
    public static CommandPrompt either(StaffCommand order, String to, List<String> either, ZoneId zone, Instant now) {
        List<Button> choices = PeriodInput.choices(either, day -> StaffDecisionContext.action(order, to, day));
        return new CommandPrompt(
                order, to + EITHER + String.join(EITHER, either), PeriodInput.asks(either, zone, now), choices,
                YesNoChoice.of(choices.get(0).action(), no(order)));
    }

    /** Buttons that nothing is asked over. */
    static CommandPrompt buttons(StaffCommand order, String about, List<Paragraph> told, List<Button> buttons) {
        return new CommandPrompt(order, about, told, buttons, YesNoChoice.NONE);
    }

    Dialog dialog() {
        return new Dialog(Dialog.Kind.COMMAND, order.word() + "/" + about);
    }

    @Override
    public boolean countsChoices(String typed) {
        return order != StaffCommand.SHARE || isWhich(order, about);
    }

    private static boolean isWhich(StaffCommand order, String about) {
        return order.isAboutOne() && about.isEmpty();
    }

    @Override
    public YesNoChoice fork(String typed) {
        return fork;
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        boolean leaves = said.heard().is(PhraseKey.CANCEL) || said.heard().is(PhraseKey.BACK) || said.heard().is(PhraseKey.KEEP);
        return leaves && new Waiting(order, about).asks() ? Optional.of(no(order)) : Optional.empty();
    }

    private static Action no(StaffCommand order) {
        return StaffDecisionContext.action(order, "", NO);
    }
}
