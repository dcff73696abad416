package org.indaba.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.Texts;

/** The screens of a questionnaire before anybody is asked, at their longest, so that they can be measured. */
public final class Preview {
    /** The longest code that a consultation can have: its buttons carry it. */
    private static final String LONGEST_CODE = "x".repeat(32);

    /** Room for the name of whoever asks, which stands in the consent text. */
    private static final String LONG_NAME = "x".repeat(100);

    private Preview() {}

    public static Say consent(Questionnaire questionnaire, Language language) {
        return at(questionnaire, language, Place.at(Stage.CONSENT));
    }

    public static Say question(Questionnaire questionnaire, Language language, Question question) {
        return at(questionnaire, language, Place.question(question.id()));
    }

    private static Say at(Questionnaire questionnaire, Language language, Place place) {
        Briefing briefing = new Briefing(
                LONGEST_CODE, questionnaire.title(), questionnaire.edition(), List.of(language), ZoneId.of("UTC"),
                Optional.empty(), Optional.empty(), LONG_NAME,
                Texts.same(questionnaire.translations().keySet(), LONG_NAME));
        Progress progress = Progress.asked(questionnaire.edition(), place, Optional.empty(), Instant.EPOCH);
        return new Screens(briefing, questionnaire, language).prompt(progress);
    }
}
