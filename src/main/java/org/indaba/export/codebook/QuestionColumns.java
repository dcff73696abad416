package org.indaba.export.codebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.Questionnaire;

/** Lists the questions that have columns: those of the newest edition in its order, then those of older editions alone. */
public final class QuestionColumns {
    private QuestionColumns() {}

    public static List<String> of(List<Questionnaire> editions) {
        Set<String> ids = new LinkedHashSet<>();
        for (Questionnaire edition : editions) {
            for (Question question : edition.questions()) {
                ids.add(question.id());
            }
        }
        return List.copyOf(ids);
    }

    /** The questions that are answered with a number in every edition that has them. */
    public static Set<String> numbers(List<Questionnaire> editions) {
        Set<String> numbers = new LinkedHashSet<>(of(editions));
        for (Questionnaire edition : editions) {
            edition.questions().stream()
                    .filter(each -> !(each.kind() instanceof QuestionKind.Number || each.kind() instanceof QuestionKind.Scale))
                    .forEach(each -> numbers.remove(each.id()));
        }
        return numbers;
    }
}
