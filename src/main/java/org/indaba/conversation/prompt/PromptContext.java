package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.AnswerSummary;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;

/**
 * Everything from which a prompt of an interview is made.
 *
 * @param language the language of the messages, which the questionnaire has
 */
public record PromptContext(ConsultationSummary briefing, Questionnaire questionnaire, Language language, InterviewProgress progress) {
    public Action action(Verb verb, String argument) {
        return new Action(verb, briefing.code(), argument);
    }

    public PhraseArgument.Words title() {
        return new PhraseArgument.Words(briefing.title().in(briefing.in(language)));
    }

    /** The text of a question as it is shown, and stored with the answer. */
    public String shown(String question) {
        return questionnaire.question(question).orElseThrow().text().in(language);
    }

    /** The questions for this person. */
    public List<Question> questions() {
        return progress.questions(questionnaire);
    }

    public Button button(PhraseKey line, Verb verb, String argument) {
        return Button.of(line, action(verb, argument));
    }

    /** A button that belongs to this position and to no other. */
    public Button control(PhraseKey line, Verb verb) {
        return Button.of(line, here(verb));
    }

    public Action here(Verb verb) {
        return action(verb, from(progress.place()));
    }

    /** The name of a position in its buttons, so that a button of an earlier position is recognised. */
    public static String from(InterviewPosition place) {
        return place.question().isEmpty() ? "-" + place.stage() : place.question();
    }

    boolean publishes(Profile.Choice choice) {
        return progress.publishes(choice);
    }

    /** The next position after the choice of publication. */
    public InterviewPosition afterPublication() {
        RecordingsPrompt recordings = new RecordingsPrompt(this);
        return InterviewPosition.at(recordings.isAsked() && recordings.told().isEmpty() ? Stage.RECORDINGS : Stage.REVIEW);
    }

    InterviewPosition firstQuestion() {
        return InterviewPosition.question(questionnaire.questions().get(0).id());
    }

    /** The first question that the person has neither answered nor skipped: they continue there after the review. */
    public Optional<Question> unasked() {
        boolean all = progress.standing() == InterviewStatus.SUBMITTED;
        return questions().stream()
                .filter(each -> !all && progress.tally(each.id()).equals(AnswerSummary.NONE)).findFirst();
    }
}
