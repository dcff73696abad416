package org.indaba.api;

import com.google.gson.JsonArray;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.InstantSource;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Problem;
import org.indaba.export.ExportableConsultations;
import org.indaba.export.Exporter;
import org.indaba.export.query.ExportItem;
import org.indaba.http.limit.RequestRateLimiter;
import org.indaba.http.network.ClientAddress;
import org.indaba.http.network.Site;
import org.indaba.phrases.RefusalReason;
import org.indaba.security.RefusalKind;
import org.indaba.security.SecurityLog;

/** Serves {@code /api/v1}: the consultations that a token may see, and their downloads. */
public final class Api {
    private static final String CONSULTATIONS = "/api/v1/consultations";

    private final ExportableConsultations catalogue;
    private final TokenAuthenticator authenticator;
    private final ExportDownloads downloads;
    private final RequestRateLimiter gate;
    private final Site site;
    private final SecurityLog security;
    private final InstantSource clock;

    public Api(
            ExportableConsultations catalogue, Exporter exporter, TokenAuthenticator authenticator, RequestRateLimiter gate, Site site,
            SecurityLog security, InstantSource clock) {
        this.catalogue = catalogue;
        this.authenticator = authenticator;
        this.downloads = new ExportDownloads(catalogue, exporter);
        this.gate = gate;
        this.site = site;
        this.security = security;
        this.clock = clock;
    }

    /** Adds the routes; {@link ProblemRenderer#addTo} must be added too, so that refusals are answered. */
    public void addTo(JavalinConfig config) {
        route(config, CONSULTATIONS, this::list);
        route(config, CONSULTATIONS + "/{code}", context ->
                json(context, ConsultationJson.of(seen(context, caller(context)), clock.instant()).toString()));
        for (ExportItem item : ExportItem.all()) {
            route(config, CONSULTATIONS + "/{code}/" + item.fileName(), context -> {
                ApiCaller caller = caller(context);
                downloads.send(context, item, caller, seen(context, caller));
            });
        }
    }

    /** HEAD is not left to the server, which would answer it without authentication. */
    private static void route(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    private void list(Context context) {
        ApiCaller caller = caller(context);
        JsonArray array = new JsonArray();
        for (Consultation consultation : catalogue.consultations()) {
            if (caller.access().sees(consultation)) {
                array.add(ConsultationJson.of(consultation, clock.instant()));
            }
        }
        json(context, array.toString());
    }

    private ApiCaller caller(Context context) {
        String header = context.header("Authorization");
        TokenAuthenticator.Answer answer = authenticator.ask(header);
        if (answer instanceof TokenAuthenticator.Answer.Holder holder) {
            gate.token(holder.caller().actor());
            return holder.caller();
        }
        if (header != null) {
            gate.wrongToken(ClientAddress.of(context, site));
        } else {
            gate.page(ClientAddress.of(context, site));
        }
        throw new ProblemException(
                Problem.NOT_AUTHENTICATED,
                answer instanceof TokenAuthenticator.Answer.Over
                        ? RefusalReason.of("problem-token-over")
                        : RefusalReason.of("problem-send-token", "header", "Authorization: Bearer TOKEN", "basic", "Basic"));
    }

    private Consultation seen(Context context, ApiCaller caller) {
        Consultation consultation = catalogue.consultation(context.pathParam("code")).orElseThrow(() -> new ProblemException(
                Problem.UNKNOWN_CONSULTATION, RefusalReason.of("problem-see-list", "request", "GET " + CONSULTATIONS)));
        if (!caller.access().sees(consultation)) {
            security.refusedToken(RefusalKind.OTHER_REGION, caller.actor());
            throw new ProblemException(
                    Problem.OUTSIDE_REGION, RefusalReason.of("problem-other-region", "code", consultation.code()));
        }
        return consultation;
    }

    private static void json(Context context, String json) {
        context.contentType("application/json").result(json);
    }
}
