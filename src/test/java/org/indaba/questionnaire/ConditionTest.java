package org.indaba.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** When a question is asked. */
class ConditionTest {
    private static final Optional<String> NOTHING = Optional.empty();

    @Test
    void one_of_these_codes_was_chosen() {
        Condition.Test is = new Condition.Is(Set.of("maize", "rice"));
        assertThat(is.holds(true, Optional.of("wheat rice"))).isTrue();
        assertThat(is.holds(true, Optional.of("wheat"))).isFalse();
        assertThat(is.holds(true, NOTHING)).isFalse();
        assertThat(is.holds(false, Optional.of("rice"))).isFalse();
    }

    @Test
    void none_of_these_codes_was_chosen_or_nothing_at_all() {
        Condition.Test not = new Condition.Not(Set.of("maize"));
        assertThat(not.holds(true, Optional.of("wheat"))).isTrue();
        assertThat(not.holds(true, Optional.of("wheat maize"))).isFalse();
        assertThat(not.holds(false, NOTHING)).isTrue();
    }

    @Test
    void there_is_an_answer_or_there_is_none() {
        assertThat(new Condition.Answered(true).holds(true, NOTHING)).isTrue();
        assertThat(new Condition.Answered(true).holds(false, NOTHING)).isFalse();
        assertThat(new Condition.Answered(false).holds(false, NOTHING)).isTrue();
        assertThat(new Condition.Answered(false).holds(true, NOTHING)).isFalse();
    }

    @Test
    void a_number_is_within_bounds_that_count_themselves() {
        Condition.Test between = new Condition.Between(Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.TEN));
        assertThat(List.of("1", "1.0", "10", "5.5")).allMatch(each -> between.holds(true, Optional.of(each)));
        assertThat(List.of("0.99", "10.01", "-5")).noneMatch(each -> between.holds(true, Optional.of(each)));
        assertThat(between.holds(false, Optional.of("5"))).isFalse();
        assertThat(between.holds(true, NOTHING)).isFalse();
        assertThat(new Condition.Between(Optional.empty(), Optional.empty()).holds(true, Optional.of("7"))).isTrue();
    }

    @Test
    void an_answer_to_a_question_that_is_not_asked_counts_for_nothing() {
        TranslatedText text = TranslatedText.same(List.of(Language.ENGLISH), "?");
        Question first = Question.open("a", text, false);
        Question second = asked("b", text, new Condition("a", new Condition.Answered(true)));
        Question third = asked("c", text, new Condition("b", new Condition.Answered(true)));
        Questionnaire all = ofEnglish(List.of(first, second, third));
        assertThat(all.asked(id -> id.equals("b"), id -> NOTHING)).containsExactly(first);
        assertThat(all.asked(id -> true, id -> NOTHING)).containsExactly(first, second, third);
    }

    @Test
    void questions_are_counted_from_1_and_one_that_is_not_here_is_0() {
        TranslatedText text = TranslatedText.same(List.of(Language.ENGLISH), "?");
        Questionnaire two = ofEnglish(List.of(Question.open("a", text, false), Question.open("b", text, false)));
        assertThat(two.number("a")).isEqualTo(1);
        assertThat(two.number("b")).isEqualTo(2);
        assertThat(two.number("c")).isZero();
    }

    @Test
    void editions_are_found_and_the_highest_version_is_the_newest() {
        TranslatedText text = TranslatedText.same(List.of(Language.ENGLISH), "?");
        List<Question> questions = List.of(Question.open("a", text, false));
        Questionnaire ninth = of(new Edition("harvest", "9"), questions);
        Questionnaire tenth = of(new Edition("harvest", "10"), questions);
        Questionnaire market = of(new Edition("market", "11"), questions);
        QuestionnaireCatalog all = new QuestionnaireCatalog(List.of(tenth, market, ninth), true);
        assertThat(all.edition(new Edition("harvest", "9"))).contains(ninth);
        assertThat(all.edition(new Edition("harvest", "8"))).isEmpty();
        assertThat(all.newest("harvest")).contains(tenth);
        assertThat(all.newest("fish")).isEmpty();
        assertThat(all.ids()).containsExactly("harvest", "market");
        assertThat(new Edition("harvest", "9")).hasToString("harvest version 9");
    }

    private static Question asked(String id, TranslatedText text, Condition when) {
        return new Question(id, text, Optional.empty(), false, Optional.of(when), new QuestionKind.Open());
    }

    private static Questionnaire ofEnglish(List<Question> questions) {
        return of(new Edition("x", "1"), questions);
    }

    private static Questionnaire of(Edition edition, List<Question> questions) {
        TranslatedText text = TranslatedText.same(List.of(Language.ENGLISH), "?");
        return new Questionnaire(
                edition, text, text, new TreeMap<>(Map.of(Language.ENGLISH, TranslationStatus.OFFICIAL)), questions);
    }
}
