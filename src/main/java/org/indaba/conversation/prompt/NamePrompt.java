package org.indaba.conversation.prompt;

import java.util.List;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;

/** Asks for the name under which the answers are published. */
record NamePrompt(PromptContext at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(PhraseKey.ASK_NAME));
    }

    @Override
    public List<List<Button>> controls() {
        return List.of(List.of(at.control(PhraseKey.BACK, Verb.BACK)));
    }

    @Override
    public Takes takes() {
        return Takes.NAME;
    }

    @Override
    public List<Paragraph> expected(RecognizedInput heard) {
        return List.of(Paragraph.of(PhraseKey.TEXT_EXPECTED));
    }

    @Override
    public InterviewPosition next() {
        return InterviewPosition.at(Stage.ORGANIZATION);
    }

    @Override
    public InterviewPosition back() {
        return InterviewPosition.at(Stage.PUBLICATION);
    }
}
