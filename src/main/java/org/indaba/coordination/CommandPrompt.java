package org.indaba.coordination;

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
    /** The effect of a no, for which there is no button. */
    static final String NO = "no";

    /** The command that waits, and the object of its question. */
    record Waiting(StaffCommand order, String about) {
        /** The command as it is typed to ask again. */
        String command() {
            return "/" + order.word() + (order == StaffCommand.INVITE ? "" : " " + about);
        }
    }

    static Optional<Waiting> waiting(ConversationState conversation) {
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

    /** Buttons without a question. */
    static CommandPrompt buttons(StaffCommand order, String about, List<Button> buttons) {
        return new CommandPrompt(order, about, List.of(), buttons, YesNoChoice.NONE);
    }

    Dialog dialog() {
        return new Dialog(Dialog.Kind.COMMAND, order.word() + "/" + about);
    }

    @Override
    public boolean countsChoices(String typed) {
        return order.asksFirst();
    }

    @Override
    public YesNoChoice fork(String typed) {
        return fork;
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        boolean leaves = said.heard().is(PhraseKey.CANCEL) || said.heard().is(PhraseKey.BACK) || said.heard().is(PhraseKey.KEEP);
        return leaves && order.asksFirst() ? Optional.of(no(order)) : Optional.empty();
    }

    private static Action no(StaffCommand order) {
        return StaffDecisionContext.action(order, "", NO);
    }
}
