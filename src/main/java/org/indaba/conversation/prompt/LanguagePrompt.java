package org.indaba.conversation.prompt;

import java.util.List;
import org.indaba.conversation.Action;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Stage;
import org.indaba.questionnaire.Language;

/** Which language the interview is held in. */
record LanguagePrompt(Context at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(Line.CHOOSE_LANGUAGE));
    }

    @Override
    public List<Button> choices() {
        return at.briefing().languages(at.questionnaire()).stream().map(LanguagePrompt::button).toList();
    }

    static Button button(Language language) {
        return new Button(
                new Button.Label.LanguageName(language.tag()), new Action(Verb.LANGUAGE, "", language.tag()));
    }

    @Override
    public Layout layout() {
        return Layout.IN_PAIRS;
    }

    @Override
    public List<Paragraph> expected(Heard heard) {
        return List.of(Paragraph.of(Line.CONSENT_FIRST));
    }

    @Override
    public boolean isAskedAgain() {
        return true;
    }

    @Override
    public Place next() {
        return Place.at(Stage.CONSENT);
    }

    @Override
    public Place back() {
        return at.progress().place();
    }
}
