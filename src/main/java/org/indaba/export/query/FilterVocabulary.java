package org.indaba.export.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.indaba.export.codebook.Codebook;
import org.indaba.export.codebook.QuestionColumns;
import org.indaba.questionnaire.Questionnaire;

/**
 * The words that a filter may use.
 *
 * @param questions the ids of the questions, in their order
 */
public record FilterVocabulary(Set<String> types, Set<String> languages, Set<String> questions, CountryFacts countries) {

    public static FilterVocabulary of(List<Questionnaire> editions, CountryFacts countries) {
        Codebook codebook = Codebook.standard();
        Set<String> languages = new LinkedHashSet<>(codebook.codes("responses", "language"));
        editions.forEach(edition -> edition.translations().keySet().forEach(each -> languages.add(each.tag())));
        Set<String> questions = new LinkedHashSet<>(QuestionColumns.of(editions));
        return new FilterVocabulary(codebook.codes("responses", "stakeholder_type"), languages, questions, countries);
    }
}
