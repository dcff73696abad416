package org.indaba.conversation;

import java.util.List;
import java.util.Optional;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;

/** Which place comes after which. */
record Route(Questionnaire questionnaire, Progress progress) {

    Place first() {
        return Place.question(questionnaire.questions().get(0).id());
    }

    Place next() {
        return switch (progress.place().stage()) {
            case LANGUAGE -> Place.at(Stage.CONSENT);
            case CONSENT -> Place.at(Stage.STAKEHOLDER_TYPE);
            case STAKEHOLDER_TYPE -> Place.at(Stage.ITU_STATUS);
            case ITU_STATUS -> Place.at(Stage.COUNTRY);
            case COUNTRY -> first();
            case QUESTION -> afterQuestion();
            case PUBLICATION -> afterPublication();
            case NAME -> Place.at(Stage.ORGANIZATION);
            default -> Place.at(Stage.REVIEW);
        };
    }

    private Place afterQuestion() {
        int number = questionnaire.number(progress.place().question());
        if (progress.reviewing()) {
            return Place.at(Stage.REVIEW);
        }
        return asked().stream()
                .filter(each -> questionnaire.number(each.id()) > number)
                .findFirst()
                .map(each -> Place.question(each.id()))
                .orElse(Place.at(Stage.PUBLICATION));
    }

    private List<Question> asked() {
        return progress.questions(questionnaire);
    }

    private Place last(List<Question> questions, Place otherwise) {
        return questions.isEmpty() ? otherwise : Place.question(questions.get(questions.size() - 1).id());
    }

    private Place afterPublication() {
        if (publishes(Profile.NAMED)) {
            return Place.at(Stage.NAME);
        }
        return Place.at(publishes(Profile.ORGANIZATION) ? Stage.ORGANIZATION : Stage.REVIEW);
    }

    private boolean publishes(Profile.Choice choice) {
        return progress.publication().equals(Optional.of(choice.code()));
    }

    Place back() {
        return switch (progress.place().stage()) {
            case ITU_STATUS -> Place.at(Stage.STAKEHOLDER_TYPE);
            case COUNTRY -> Place.at(Stage.ITU_STATUS);
            case QUESTION -> beforeQuestion();
            case PUBLICATION -> last(asked(), Place.at(Stage.COUNTRY));
            case NAME, REVIEW -> Place.at(Stage.PUBLICATION);
            case ORGANIZATION -> Place.at(publishes(Profile.NAMED) ? Stage.NAME : Stage.PUBLICATION);
            case CHOOSE_QUESTION, BUBBLES -> Place.at(Stage.REVIEW);
            default -> progress.place();
        };
    }

    private Place beforeQuestion() {
        int number = questionnaire.number(progress.place().question());
        if (progress.reviewing()) {
            return Place.at(Stage.REVIEW);
        }
        return last(
                asked().stream().filter(each -> questionnaire.number(each.id()) < number).toList(),
                Place.at(Stage.COUNTRY));
    }
}
