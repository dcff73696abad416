package org.indaba.export.query;

import java.util.List;
import org.indaba.consultation.Consultation;
import org.indaba.export.ExportableConsultations;
import org.indaba.questionnaire.Questionnaire;

/**
 * A request for a download.
 *
 * @param editions as {@link ExportableConsultations#editions} lists them
 * @param identities whether {@code name} and {@code organization} have content; otherwise these columns are empty
 */
public record DownloadRequest(
        ExportItem item, Consultation consultation, List<Questionnaire> editions, ExportFilter filter, boolean identities) {
    public DownloadRequest {
        editions = List.copyOf(editions);
    }

    /** The name of the file: {@code wg-study-answers.csv}. */
    public String fileName() {
        return consultation.code() + "-" + item.fileName();
    }

    /** A summary of the download in codes alone: {@code responses.csv status=submitted names}. */
    public String summary() {
        return item.fileName() + filter.summary() + (identities && item.holdsNames() ? " names" : "");
    }
}
