package org.indaba.console;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.indaba.border.Break;
import org.indaba.border.IfNoneMatch;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Streams downloads. One that cannot be finished breaks the connection, so that nobody takes it for whole. */
final class Downloads {
    /** At one time: half of the read connections, so that a slow line never holds up a turn. */
    static final int MOST = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);

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
        Download download = new Download(item, consultation, editions, filter, caller.access().names());
        if (context.method().equals(HandlerType.HEAD)) {
            // reads what the tag is made of and sends nothing: no place for it
            wanted(context, download, exporter.tag(download));
            return;
        }
        if (!places.tryAcquire()) {
            throw new Refusal(Problem.BUSY, Reason.of("problem-try-later", "most", (long) MOST));
        }
        try {
            // the servlet's own stream: the framework's would gather what is compressed
            exporter.writeIfWanted(
                    caller.actor(), download, tag -> wanted(context, download, tag), context.res().getOutputStream(),
                    Progress.NONE);
        } catch (IOException | RuntimeException e) {
            giveUp(context, e);
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

    private static void giveUp(Context context, Exception failure) throws IOException {
        HttpServletResponse response = context.res();
        if (!response.isCommitted()) {
            response.reset();
            if (failure instanceof RuntimeException problem) {
                throw problem;
            }
            throw (IOException) failure;
        }
        LOG.warn("a download broke off: {}", failure.getClass().getName());
        Break.connection(context.req());
    }
}
