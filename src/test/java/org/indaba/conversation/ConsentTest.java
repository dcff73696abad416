package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.screen.ScreenPreview;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.rehearsal.Dialogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is promised before consent holds. */
class ConsentTest {
    private static final Phrasebook PHRASES = Phrasebook.packed();

    private static Paragraph first(String questionnaire, Language language) {
        Questionnaire asked = Dialogue.questionnaire(questionnaire);
        return ScreenPreview.consent(asked, language).paragraphs().get(0);
    }

    private static String said(PhraseKey line, Paragraph paragraph, Language language) {
        return PHRASES.say(language, new Paragraph(line, paragraph.values()), LateLookup.none());
    }

    @ParameterizedTest
    @CsvSource({"wg-study, CONSENT, WEB_CONSENT", "market, CONSENT, WEB_CONSENT"})
    void where_any_question_may_be_skipped_it_is_said(String questionnaire, PhraseKey chat, PhraseKey page) {
        Paragraph consent = first(questionnaire, Language.ENGLISH);
        assertThat(consent.line()).isEqualTo(chat);
        assertThat(said(chat, consent, Language.ENGLISH)).contains("You may skip any, ");
        assertThat(said(page, consent, Language.ENGLISH)).contains("You may skip any, ");
    }

    @ParameterizedTest
    @CsvSource({"harvest", "all-kinds", "school"})
    void where_a_question_is_required_it_is_not_said_that_any_may_be_skipped(String questionnaire) {
        Dialogue.questionnaire(questionnaire).translations().keySet().forEach(language -> {
            Paragraph consent = first(questionnaire, language);
            assertThat(consent.line()).isIn(PhraseKey.CONSENT_REQUIRED, PhraseKey.CONSENT_UP_TO_REQUIRED);
            assertThat(said(PhraseKey.CONSENT_REQUIRED, consent, language)).isNotEqualTo(said(PhraseKey.CONSENT, consent, language));
            assertThat(said(PhraseKey.WEB_CONSENT_REQUIRED, consent, language))
                    .isNotEqualTo(said(PhraseKey.WEB_CONSENT, consent, language));
        });
        Paragraph consent = first(questionnaire, Language.ENGLISH);
        assertThat(said(PhraseKey.CONSENT_REQUIRED, consent, Language.ENGLISH))
                .contains("Required questions: 1.").doesNotContain("skip any");
        assertThat(said(PhraseKey.WEB_CONSENT_REQUIRED, consent, Language.ENGLISH))
                .contains("Required questions: 1.").doesNotContain("skip any");
    }
}
