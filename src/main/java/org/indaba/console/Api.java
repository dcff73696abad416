package org.indaba.console;

import com.google.gson.JsonArray;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.InstantSource;
import org.indaba.border.Gate;
import org.indaba.border.Origin;
import org.indaba.border.Site;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Problem;
import org.indaba.export.Catalogue;
import org.indaba.export.Exporter;
import org.indaba.export.Item;
import org.indaba.phrases.Reason;
import org.indaba.security.Refused;
import org.indaba.security.SecurityLog;

/** {@code /api/v1}: the consultations that a token may see, and their downloads. */
public final class Api {
    private static final String CONSULTATIONS = "/api/v1/consultations";

    private final Catalogue catalogue;
    private final Authenticator authenticator;
    private final Downloads downloads;
    private final Gate gate;
    private final Site site;
    private final SecurityLog security;
    private final InstantSource clock;

    public Api(
            Catalogue catalogue, Exporter exporter, Authenticator authenticator, Gate gate, Site site,
            SecurityLog security, InstantSource clock) {
        this.catalogue = catalogue;
        this.authenticator = authenticator;
        this.downloads = new Downloads(catalogue, exporter);
        this.gate = gate;
        this.site = site;
        this.security = security;
        this.clock = clock;
    }

    /** Adds the routes; {@link Problems#addTo} must be added too, so that what is refused is answered. */
    public void addTo(JavalinConfig config) {
        route(config, CONSULTATIONS, this::list);
        route(config, CONSULTATIONS + "/{code}", context ->
                json(context, ConsultationJson.of(seen(context, caller(context)), clock.instant()).toString()));
        for (Item item : Item.all()) {
            route(config, CONSULTATIONS + "/{code}/" + item.fileName(), context -> {
                Caller caller = caller(context);
                downloads.send(context, item, caller, seen(context, caller));
            });
        }
    }

    /** HEAD is not left to the server, which would answer it without asking who calls. */
    private static void route(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    private void list(Context context) {
        Caller caller = caller(context);
        JsonArray array = new JsonArray();
        for (Consultation consultation : catalogue.consultations()) {
            if (caller.access().sees(consultation)) {
                array.add(ConsultationJson.of(consultation, clock.instant()));
            }
        }
        json(context, array.toString());
    }

    private Caller caller(Context context) {
        String header = context.header("Authorization");
        Authenticator.Answer answer = authenticator.ask(header);
        if (answer instanceof Authenticator.Answer.Holder holder) {
            gate.token(holder.caller().actor());
            return holder.caller();
        }
        if (header != null) {
            gate.wrongToken(Origin.of(context, site));
        } else {
            gate.page(Origin.of(context, site));
        }
        throw new Refusal(
                Problem.NOT_AUTHENTICATED,
                answer instanceof Authenticator.Answer.Over
                        ? Reason.of("problem-token-over")
                        : Reason.of("problem-send-token", "header", "Authorization: Bearer TOKEN", "basic", "Basic"));
    }

    private Consultation seen(Context context, Caller caller) {
        Consultation consultation = catalogue.consultation(context.pathParam("code")).orElseThrow(() -> new Refusal(
                Problem.UNKNOWN_CONSULTATION, Reason.of("problem-see-list", "request", "GET " + CONSULTATIONS)));
        if (!caller.access().sees(consultation)) {
            security.refusedToken(Refused.OTHER_REGION, caller.actor());
            throw new Refusal(
                    Problem.OUTSIDE_REGION, Reason.of("problem-other-region", "code", consultation.code()));
        }
        return consultation;
    }

    private static void json(Context context, String json) {
        context.contentType("application/json").result(json);
    }
}
