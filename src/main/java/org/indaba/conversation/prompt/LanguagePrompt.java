package org.indaba.conversation.prompt;

import java.util.List;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Language;

/** Asks for the language of the interview. */
public record LanguagePrompt(PromptContext at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(PhraseKey.CHOOSE_LANGUAGE));
    }

    @Override
    public List<Button> choices() {
        return at.briefing().languages(at.questionnaire()).stream().map(LanguagePrompt::button).toList();
    }

    public static Button button(Language language) {
        return new Button(
                new Button.Label.LanguageName(language.tag()), new Action(Verb.LANGUAGE, "", language.tag()));
    }

    @Override
    public Layout layout() {
        return Layout.IN_PAIRS;
    }

    @Override
    public List<Paragraph> expected(RecognizedInput heard) {
        return List.of(Paragraph.of(PhraseKey.CONSENT_FIRST));
    }

    @Override
    public boolean isAskedAgain() {
        return true;
    }

    @Override
    public InterviewPosition next() {
        return InterviewPosition.at(Stage.CONSENT);
    }

    @Override
    public InterviewPosition back() {
        return at.progress().place();
    }
}
