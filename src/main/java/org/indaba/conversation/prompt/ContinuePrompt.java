package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;

/** Asks whether somebody who has stopped wants to go on. */
public record ContinuePrompt(String consultation) implements Prompt {
    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(PhraseKey.STOPPED_NOT_KEPT));
    }

    @Override
    public List<List<Button>> controls() {
        return List.of(List.of(Button.of(PhraseKey.CONTINUE, action(Verb.CONTINUE))));
    }

    @Override
    public YesNoChoice fork(String typed) {
        return YesNoChoice.of(action(Verb.CONTINUE), action(Verb.KEEP));
    }

    /** The buttons of the question before are still in the chat. */
    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        if (said.heard().goesOn()) {
            return Optional.of(action(Verb.CONTINUE));
        }
        return WithdrawPrompt.deleteOrKeep(consultation).stream()
                .filter(each -> ButtonWords.spells(said.heard(), "", each)).map(Button::action).findFirst();
    }

    private Action action(Verb verb) {
        return new Action(verb, consultation, "");
    }
}
