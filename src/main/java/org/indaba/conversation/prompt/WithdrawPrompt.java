package org.indaba.conversation.prompt;

import java.util.List;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;

/**
 * Asks whether answers are deleted for good.
 *
 * @param consultation the consultation's code; empty for all
 */
public record WithdrawPrompt(String consultation, List<Paragraph> asks) implements Prompt {
    @Override
    public List<Button> choices() {
        return deleteOrKeep(consultation);
    }

    static List<Button> deleteOrKeep(String consultation) {
        return List.of(
                Button.of(PhraseKey.DELETE, new Action(Verb.DELETE, consultation, "")),
                Button.of(PhraseKey.KEEP, new Action(Verb.KEEP, consultation, "")));
    }

    @Override
    public Layout layout() {
        return Layout.IN_ONE_ROW;
    }

    @Override
    public YesNoChoice fork(String typed) {
        return YesNoChoice.of(new Action(Verb.DELETE, consultation, ""), new Action(Verb.KEEP, consultation, ""));
    }

    /** Nothing is deleted by a number. */
    @Override
    public boolean countsChoices(String typed) {
        return false;
    }
}
