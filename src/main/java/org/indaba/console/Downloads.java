package org.indaba.console;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.indaba.border.IfNoneMatch;
import org.indaba.border.StreamedBody;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Problem;
import org.indaba.export.Catalogue;
import org.indaba.export.Download;
import org.indaba.export.Exporter;
import org.indaba.export.Filter;
import org.indaba.export.Item;
import org.indaba.export.Progress;
import org.indaba.export.WrongParameter;
import org.indaba.phrases.Reason;
import org.indaba.questionnaire.Questionnaire;

/** Streams downloads, and says what one is to whoever asks for its headers alone. */
final class Downloads {
    /** At one time: half of the read connections, so that a slow line never holds up a turn. */
    static final int MOST = 4;

    private final Catalogue catalogue;
    private final Exporter exporter;
    private final Semaphore places = new Semaphore(MOST);

    Downloads(Catalogue catalogue, Exporter exporter) {
        this.catalogue = catalogue;
        this.exporter = exporter;
    }

    void send(Context context, Item item, Caller caller, Consultation consultation) throws IOException {
        List<Questionnaire> editions = catalogue.editions(consultation);
        Filter filter;
        try {
            filter = Filter.parse(context.queryParamMap(), exporter.vocabulary(editions), item);
        } catch (WrongParameter e) {
            throw new Refusal(Problem.WRONG_PARAMETER, e.reason());
        }
        Download download = new Download(item, consultation, editions, filter, caller.access().names(consultation));
        if (!places.tryAcquire()) {
            throw new Refusal(Problem.BUSY, Reason.of("problem-try-later", "most", (long) MOST));
        }
        try {
            if (context.method().equals(HandlerType.HEAD)) {
                // what its tag is made of is read all the same: as many rows as a download has
                wanted(context, download, exporter.tag(download));
            } else {
                StreamedBody.send(context, out -> exporter.writeIfWanted(
                        caller.actor(), download, tag -> wanted(context, download, tag), out, Progress.NONE));
            }
        } finally {
            places.release();
        }
    }

    /** Sets the status and the headers of an answer whose bytes have this tag. */
    private static boolean wanted(Context context, Download download, String tag) {
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
