package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;

/** Asks for a question to a human: every text that is not the button's word is the question. */
public record AskPersonPrompt(List<Paragraph> asks) implements Prompt {
    /** The prompt without its text, whatever it is about. */
    public static final AskPersonPrompt ONGOING = new AskPersonPrompt(List.of());

    private static final Action END = new Action(Verb.ASK_END, "", "");

    @Override
    public List<List<Button>> controls() {
        return List.of(List.of(Button.of(PhraseKey.ASK_END, END)));
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        return said.heard().is(PhraseKey.DONE) ? Optional.of(END) : Optional.empty();
    }

    @Override
    public List<Paragraph> expected(RecognizedInput heard) {
        return List.of(Paragraph.of(PhraseKey.ASK_TEXT_ONLY));
    }
}
