package org.indaba.coordination.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.indaba.consultation.Scope;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Option;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What coordinators have typed so far, and what is missing of it. */
class LaunchDraftTest {
    private static final Language EN = Language.ENGLISH;
    private static final Language FR = new Language("fr");
    private static final OwnQuestion WHY = OwnQuestion.typed(EN, "Why?").kind("open");
    private static final OwnQuestion WHICH =
            OwnQuestion.typed(EN, "Which?").kind("one-of").options(EN, List.of("This", "That"));

    private static LaunchDraft asking(OwnQuestion... questions) {
        return LaunchDraft.begun(EN, Scope.WORLD, ZoneOffset.UTC).asked(LaunchDraft.Asked.OWN).own(List.of(questions))
                .languages(List.of(EN, FR));
    }

    @Test
    void the_first_text_that_a_language_lacks_is_asked_for() {
        assertThat(asking(WHY, WHICH).missing()).contains(new LaunchDraft.Missing(0, FR));
        OwnQuestion why = WHY.text(FR, "Pourquoi\u00a0?");
        assertThat(asking(why, WHICH).missing()).contains(new LaunchDraft.Missing(1, FR));
        OwnQuestion which = WHICH.text(FR, "Lequel\u00a0?");
        assertThat(asking(why, which).missing()).as("its options").contains(new LaunchDraft.Missing(1, FR));
        assertThat(asking(why, which.options(FR, List.of("Ceci", "Cela"))).missing()).isEmpty();
    }

    @Test
    void questions_are_added_and_replaced() {
        LaunchDraft draft = asking(WHY).with(WHICH);
        assertThat(draft.own()).containsExactly(WHY, WHICH);
        assertThat(draft.last()).isEqualTo(WHICH);
        assertThat(draft.replace(0, WHICH).own()).containsExactly(WHICH, WHICH);
        assertThat(draft.asked(LaunchDraft.Asked.BOTH).own()).containsExactly(WHY, WHICH);
        assertThat(draft.asked(LaunchDraft.Asked.OFFICIAL).own()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"open, Open", "one-of, OneOf", "several, Several", "yes-no, YesNo", "scale, Scale", "number, Number", "date, Date"})
    void a_question_becomes_one_of_its_kind(String word, String kind) {
        Question question = WHICH.kind(word).question("q1");
        assertThat(question.id()).isEqualTo("q1");
        assertThat(question.text().in(EN)).isEqualTo("Which?");
        assertThat(question.required()).isFalse();
        assertThat(question.kind().getClass().getSimpleName()).isEqualTo(kind);
        assertThat(question.kind().word()).isEqualTo(word);
        assertThat(WHICH.kind(word).hasOptions()).isEqualTo(!question.kind().options().isEmpty());
    }

    @Test
    void options_have_their_place_for_a_code_and_a_label_in_each_language() {
        Question question = WHICH.kind("several").options(FR, List.of("Ceci", "Cela")).question("q1");
        assertThat(question.kind()).isEqualTo(new QuestionKind.Several(question.kind().options(), 1, 2));
        assertThat(question.kind().options()).extracting(Option::code).containsExactly("1", "2");
        assertThat(question.kind().options().get(1).label().in()).isEqualTo(Map.of(EN, "That", FR, "Cela"));
    }
}
