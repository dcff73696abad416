package org.indaba.conversation.prompt;

import java.util.List;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Question;

/** Asks how the answers may be published. */
record PublicationPrompt(PromptContext at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(PhraseKey.ASK_PUBLICATION));
    }

    @Override
    public List<Button> choices() {
        return Profile.PUBLICATIONS.stream().map(each -> at.button(each.label(), Verb.PUBLISH, each.code())).toList();
    }

    @Override
    public List<List<Button>> controls() {
        return List.of(List.of(at.control(PhraseKey.BACK, Verb.BACK)));
    }

    @Override
    public InterviewPosition next() {
        if (at.publishes(Profile.NAMED)) {
            return InterviewPosition.at(Stage.NAME);
        }
        return at.publishes(Profile.ORGANIZATION) ? InterviewPosition.at(Stage.ORGANIZATION) : at.afterPublication();
    }

    @Override
    public InterviewPosition back() {
        if (at.progress().reviewing()) {
            return InterviewPosition.at(Stage.REVIEW);
        }
        List<Question> asked = at.questions();
        return asked.isEmpty() ? InterviewPosition.at(Stage.COUNTRY) : InterviewPosition.question(asked.get(asked.size() - 1).id());
    }
}
