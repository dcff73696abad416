package org.indaba.conversation.prompt;

import java.util.List;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Button;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Place;
import org.indaba.conversation.Profile;
import org.indaba.conversation.Stage;
import org.indaba.questionnaire.Question;

/** How the answers may be published. */
record PublicationPrompt(Context at) implements InterviewPrompt {
    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(Line.ASK_PUBLICATION));
    }

    @Override
    public List<Button> choices() {
        return Profile.PUBLICATIONS.stream().map(each -> at.button(each.label(), Verb.PUBLISH, each.code())).toList();
    }

    @Override
    public List<List<Button>> controls() {
        return List.of(List.of(at.control(Line.BACK, Verb.BACK)));
    }

    @Override
    public Place next() {
        if (at.publishes(Profile.NAMED)) {
            return Place.at(Stage.NAME);
        }
        return at.publishes(Profile.ORGANIZATION) ? Place.at(Stage.ORGANIZATION) : at.afterPublication();
    }

    @Override
    public Place back() {
        if (at.progress().reviewing()) {
            return Place.at(Stage.REVIEW);
        }
        List<Question> asked = at.questions();
        return asked.isEmpty() ? Place.at(Stage.COUNTRY) : Place.question(asked.get(asked.size() - 1).id());
    }
}
