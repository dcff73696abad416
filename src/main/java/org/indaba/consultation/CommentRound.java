package org.indaba.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.indaba.document.CommentDraft;
import org.indaba.document.DraftSection;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.TranslatedText;
import org.indaba.questionnaire.TranslationStatus;

/**
 * Makes a questionnaire from a draft: a question for each section, with the section's text on request, and one about the
 * whole.
 */
public final class CommentRound {
    /** The most sections: with the question about the whole, as many questions as a questionnaire may have. */
    public static final int MOST_SECTIONS = 99;

    /** The heading is put into the middle of a question, so it must not be longer. */
    private static final int LONGEST_HEADING = 300;

    private CommentRound() {}

    /** The words of a round, in the draft's language. */
    public interface Words {
        String purpose(String title);

        /** The question about a section. */
        String section(String heading);

        /** The last question. */
        String whole();
    }

    /** Makes the questionnaire in one language, that of the draft. */
    public static Questionnaire of(CommentDraft draft, Edition edition, String title, Language language, Words words) {
        List<Question> questions = new ArrayList<>();
        for (DraftSection section : draft.sections()) {
            questions.add(new Question(
                    "s" + (questions.size() + 1), text(language, words.section(shortened(section.heading()))),
                    Optional.empty(),
                    Optional.of(section.text()).filter(each -> !each.isBlank()).map(each -> text(language, each)),
                    false, Optional.empty(), new QuestionKind.Open()));
        }
        questions.add(Question.open("whole", text(language, words.whole()), false));
        TreeMap<Language, TranslationStatus> translations = new TreeMap<>();
        translations.put(language, TranslationStatus.OFFICIAL);
        return new Questionnaire(
                edition, text(language, title), text(language, words.purpose(title)), translations, questions);
    }

    private static TranslatedText text(Language language, String text) {
        return TranslatedText.same(List.of(language), text);
    }

    private static String shortened(String heading) {
        return heading.codePointCount(0, heading.length()) <= LONGEST_HEADING
                ? heading
                : heading.substring(0, heading.offsetByCodePoints(0, LONGEST_HEADING)) + "…";
    }
}
