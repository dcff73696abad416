package org.indaba.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Problem;
import org.indaba.export.ExportableConsultations;
import org.indaba.export.Exporter;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportItem;
import org.indaba.export.query.WrongParameterException;
import org.indaba.export.table.DownloadProgressListener;
import org.indaba.http.body.IfNoneMatch;
import org.indaba.http.body.StreamedBody;
import org.indaba.phrases.RefusalReason;
import org.indaba.questionnaire.Questionnaire;

/** Streams downloads, and answers HEAD requests with their headers alone. */
final class ExportDownloads {
    /** The number of downloads at one time: half of the read connections, so that slow ones never hold up a turn. */
    static final int MOST = 4;

    private final ExportableConsultations catalogue;
    private final Exporter exporter;
    private final Semaphore places = new Semaphore(MOST);

    ExportDownloads(ExportableConsultations catalogue, Exporter exporter) {
        this.catalogue = catalogue;
        this.exporter = exporter;
    }

    void send(Context context, ExportItem item, ApiCaller caller, Consultation consultation) throws IOException {
        List<Questionnaire> editions = catalogue.editions(consultation);
        ExportFilter filter;
        try {
            filter = ExportFilter.parse(context.queryParamMap(), exporter.vocabulary(editions), item);
        } catch (WrongParameterException e) {
            throw new ProblemException(Problem.WRONG_PARAMETER, e.reason());
        }
        DownloadRequest download = new DownloadRequest(item, consultation, editions, filter, caller.access().names(consultation));
        if (!places.tryAcquire()) {
            throw new ProblemException(Problem.BUSY, RefusalReason.of("problem-try-later", "most", (long) MOST));
        }
        try {
            if (context.method().equals(HandlerType.HEAD)) {
                // computing the tag reads as many rows as a download does
                wanted(context, download, exporter.tag(download));
            } else {
                StreamedBody.send(context, out -> exporter.writeIfWanted(
                        caller.actor(), download, tag -> wanted(context, download, tag), out, DownloadProgressListener.NONE));
            }
        } finally {
            places.release();
        }
    }

    /** Sets the status and the headers of an answer whose content has this tag, and tells whether the client wants it. */
    private static boolean wanted(Context context, DownloadRequest download, String tag) {
        HttpServletResponse response = context.res();
        response.setHeader("ETag", tag);
        if (IfNoneMatch.names(Collections.list(context.req().getHeaders("If-None-Match")), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        response.setContentType(download.item().format().mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + download.fileName() + "\"");
        return true;
    }
}
