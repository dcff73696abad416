package org.indaba.conversation.screen;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.TranslatedText;

/**
 * Renders the screens of a questionnaire at their greatest length, so that they can be measured before anybody is asked.
 */
public final class ScreenPreview {
    /** The longest code that a consultation can have, which its buttons carry. */
    private static final String LONGEST_CODE = "x".repeat(32);

    /** A place for the operator's name, which is part of the consent text. */
    private static final String LONG_NAME = "x".repeat(100);

    private ScreenPreview() {}

    public static BotMessage consent(Questionnaire questionnaire, Language language) {
        return at(questionnaire, language, InterviewPosition.at(Stage.CONSENT));
    }

    public static BotMessage question(Questionnaire questionnaire, Language language, Question question) {
        return at(questionnaire, language, InterviewPosition.question(question.id()));
    }

    private static BotMessage at(Questionnaire questionnaire, Language language, InterviewPosition place) {
        ConsultationSummary briefing = new ConsultationSummary(
                LONGEST_CODE, questionnaire.title(), questionnaire.edition(), List.of(language), ZoneId.of("UTC"),
                Optional.empty(), Optional.empty(), LONG_NAME,
                TranslatedText.same(questionnaire.translations().keySet(), LONG_NAME));
        InterviewProgress progress = InterviewProgress.asked(questionnaire.edition(), place, Optional.empty(), Instant.EPOCH);
        return new ScreenRenderer(briefing, questionnaire, language).prompt(progress);
    }
}
