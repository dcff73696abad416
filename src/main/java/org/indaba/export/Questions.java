package org.indaba.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;

/** The questions that have columns: those of the newest edition in its order, then what older ones have besides. */
final class Questions {
    private Questions() {}

    static List<String> of(List<Questionnaire> editions) {
        Set<String> ids = new LinkedHashSet<>();
        for (Questionnaire edition : editions) {
            for (Question question : edition.questions()) {
                ids.add(question.id());
            }
        }
        return List.copyOf(ids);
    }
}
