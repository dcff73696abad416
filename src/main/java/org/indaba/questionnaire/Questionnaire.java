package org.indaba.questionnaire;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One edition of a questionnaire, complete in each of its languages.
 *
 * @param purpose the reason for asking: one sentence, shown before consent
 * @param translations its languages with the status of each translation
 * @param questions the questions in the order in which they are asked, at least one
 */
public record Questionnaire(
        Edition edition,
        TranslatedText title,
        TranslatedText purpose,
        SortedMap<Language, TranslationStatus> translations,
        List<Question> questions) {

    public Questionnaire {
        translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("a questionnaire needs at least one question");
        }
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The number of a question: 1 for the first one, 0 for one that is not here. */
    public int number(String id) {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        return 0;
    }

    /**
     * The questions that are asked: those whose condition holds for the given answers. An answer to a question that is not
     * asked any more counts for no condition.
     *
     * @param answered whether there is an answer to the question with this id
     * @param value the codes or the number of that answer
     */
    public List<Question> asked(Predicate<String> answered, Function<String, Optional<String>> value) {
        Set<String> asked = new HashSet<>();
        return questions.stream()
                .filter(question -> {
                    boolean holds = question.when().isEmpty() || question.when().get().holds(
                            id -> asked.contains(id) && answered.test(id), value);
                    if (holds) {
                        asked.add(question.id());
                    }
                    return holds;
                })
                .toList();
    }
}
