package org.indaba.console;

import com.google.gson.JsonObject;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Optional;
import org.indaba.consultation.Problem;
import org.indaba.store.StorageFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Problems as answers: JSON as RFC 9457 has it. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** Whatever no route answers is a problem too. */
    public static void addTo(JavalinConfig config) {
        config.routes.exception(Refusal.class, (refusal, context) ->
                answer(context, refusal.problem(), Optional.of(refusal.getMessage())));
        config.routes.exception(HttpResponseException.class, (e, context) ->
                answer(context, of(e.getStatus()), Optional.empty()));
        config.routes.exception(StorageFailed.class, (e, context) -> {
            LOG.warn("{} {}: {}", context.method(), route(context), e.getMessage());
            answer(context, Problem.STORAGE_UNAVAILABLE, Optional.empty());
        });
        config.routes.exception(Exception.class, (e, context) -> {
            // the message may quote what was asked for or stored
            LOG.error("{} {} failed: {}", context.method(), route(context), e.getClass().getName());
            answer(context, Problem.FAILED, Optional.empty());
        });
    }

    private static Problem of(int status) {
        return switch (status) {
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 413 -> Problem.TOO_LARGE;
            default -> status < 500 ? Problem.REFUSED : Problem.FAILED;
        };
    }

    private static String route(Context context) {
        return context.endpoint() == null ? "?" : context.endpoint().path;
    }

    private static void answer(Context context, Problem problem, Optional<String> detail) {
        JsonObject json = new JsonObject();
        json.addProperty("type", "urn:indaba:problem:" + problem.code());
        json.addProperty("title", problem.title());
        json.addProperty("status", problem.status());
        json.addProperty("code", problem.code());
        detail.ifPresent(text -> json.addProperty("detail", text));
        if (problem == Problem.NOT_AUTHENTICATED) {
            context.res().addHeader("WWW-Authenticate", "Bearer realm=\"Indaba\"");
            context.res().addHeader("WWW-Authenticate", "Basic realm=\"Indaba\", charset=\"UTF-8\"");
        }
        context.status(problem.status())
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .contentType("application/problem+json")
                .result(json.toString());
    }
}
