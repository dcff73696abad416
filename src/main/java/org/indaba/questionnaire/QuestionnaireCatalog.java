package org.indaba.questionnaire;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All questionnaires, each in one or more versions.
 *
 * @param whole false where a file could not be read, so that a missing one may have been in it
 */
public record QuestionnaireCatalog(List<Questionnaire> all, boolean whole) {
    private static final Comparator<Questionnaire> BY_VERSION =
            Comparator.comparing(each -> each.edition().version(), new VersionOrder());

    public QuestionnaireCatalog {
        all = List.copyOf(all);
    }

    public Optional<Questionnaire> edition(Edition edition) {
        return all.stream().filter(each -> each.edition().equals(edition)).findFirst();
    }

    /** The version with the highest number. */
    public Optional<Questionnaire> newest(String id) {
        return all.stream().filter(each -> each.edition().questionnaire().equals(id)).max(BY_VERSION);
    }

    /** Each id once, sorted. */
    public List<String> ids() {
        return all.stream().map(each -> each.edition().questionnaire()).distinct().sorted().toList();
    }
}
