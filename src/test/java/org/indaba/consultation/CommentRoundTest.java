package org.indaba.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.document.CommentDraft;
import org.indaba.document.DraftSection;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.TranslationStatus;
import org.junit.jupiter.api.Test;

/** A draft put up for comment, a question a section. */
class CommentRoundTest {
    private static final Language FRENCH = new Language("fr");
    private static final CommentRound.Words WORDS = new CommentRound.Words() {
        @Override
        public String purpose(String title) {
            return "About " + title;
        }

        @Override
        public String section(String heading) {
            return "On " + heading;
        }

        @Override
        public String whole() {
            return "On all of it";
        }
    };

    private static Questionnaire of(DraftSection... sections) {
        return CommentRound.of(
                new CommentDraft(Optional.empty(), List.of(sections)), new Edition("draft", "2"), "The report", FRENCH, WORDS);
    }

    @Test
    void each_section_is_a_question_and_the_whole_is_the_last() {
        Questionnaire round = of(new DraftSection("Access", "Everybody."), new DraftSection("Cost", " "));
        assertThat(round.edition()).isEqualTo(new Edition("draft", "2"));
        assertThat(round.title().in(FRENCH)).isEqualTo("The report");
        assertThat(round.purpose().in(FRENCH)).isEqualTo("About The report");
        assertThat(round.translations()).isEqualTo(Map.of(FRENCH, TranslationStatus.OFFICIAL));
        assertThat(round.questions()).extracting(Question::id).containsExactly("s1", "s2", "whole");
        assertThat(round.questions()).extracting(each -> each.text().in(FRENCH))
                .containsExactly("On Access", "On Cost", "On all of it");
        assertThat(round.questions()).extracting(each -> each.section().map(text -> text.in(FRENCH)))
                .containsExactly(Optional.of("Everybody."), Optional.empty(), Optional.empty());
        assertThat(round.questions()).noneMatch(Question::required);
    }

    @Test
    void a_heading_of_more_than_three_hundred_signs_is_shortened() {
        String longest = "😀".repeat(300);
        assertThat(of(new DraftSection(longest, "")).questions().get(0).text().in(FRENCH)).isEqualTo("On " + longest);
        assertThat(of(new DraftSection(longest + "a", "")).questions().get(0).text().in(FRENCH)).isEqualTo("On " + longest + "…");
    }
}
