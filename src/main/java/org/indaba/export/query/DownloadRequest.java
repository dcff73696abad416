package org.indaba.export.query;

import java.util.List;
import org.indaba.consultation.Consultation;
import org.indaba.export.ExportableConsultations;
import org.indaba.questionnaire.Questionnaire;

/**
 * What is asked for.
 *
 * @param editions as {@link ExportableConsultations#editions} lists them
 * @param identities whether {@code name} and {@code organization} have content; without, the columns stay and are empty
 */
public record DownloadRequest(
        ExportItem item, Consultation consultation, List<Questionnaire> editions, ExportFilter filter, boolean identities) {
    public DownloadRequest {
        editions = List.copyOf(editions);
    }

    /** The name under which it is saved: {@code wg-study-answers.csv}. */
    public String fileName() {
        return consultation.code() + "-" + item.fileName();
    }

    /** What was taken, in codes alone: {@code responses.csv status=submitted names}. */
    public String summary() {
        return item.fileName() + filter.summary() + (identities && item.holdsNames() ? " names" : "");
    }
}
