package org.indaba.api;

import com.google.gson.JsonObject;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EofException;
import org.indaba.consultation.Problem;
import org.indaba.http.limit.TooManyRequestsException;
import org.indaba.logs.TraceId;
import org.indaba.phrases.AcceptLanguage;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.RefusalReason;
import org.indaba.questionnaire.Language;
import org.indaba.store.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders problems as JSON according to RFC 9457. They are in English, unless the caller prefers another language that the
 * product has.
 */
public final class ProblemRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemRenderer.class);

    private final Phrasebook phrases;

    public ProblemRenderer(Phrasebook phrases) {
        this.phrases = phrases;
    }

    /** Answers every request that no route answers with a problem. */
    public void addTo(JavalinConfig config) {
        config.routes.exception(ProblemException.class, (refusal, context) ->
                answer(context, refusal.problem(), Optional.of(refusal.detail())));
        config.routes.exception(HttpResponseException.class, (e, context) ->
                answer(context, of(e.getStatus()), Optional.empty()));
        config.routes.exception(MethodNotAllowedResponse.class, (e, context) -> {
            context.header("Allow", String.join(", ", e.getDetails().values()));
            answer(context, Problem.METHOD_NOT_ALLOWED, Optional.empty());
        });
        config.routes.exception(TooManyRequestsException.class, (e, context) -> {
            context.header("Retry-After", Long.toString(e.seconds()));
            answer(context, Problem.TOO_MANY_REQUESTS, Optional.empty());
        });
        config.routes.exception(StorageException.class, (e, context) -> {
            LOG.warn("{} {}: {}", context.method(), route(context), e.getMessage());
            answer(context, Problem.STORAGE_UNAVAILABLE, Optional.empty());
        });
        config.routes.exception(IOException.class, (e, context) -> {
            if (isOfTheOtherSide(e)) {
                LOG.info("{} {}: the other side left, or fell silent", context.method(), route(context));
                answer(context, Problem.REFUSED, Optional.empty());
            } else {
                failed(context, e);
            }
        });
        config.routes.exception(Exception.class, (e, context) -> failed(context, e));
    }

    private static boolean isOfTheOtherSide(IOException e) {
        return e instanceof ClosedChannelException || e instanceof EofException || e.getCause() instanceof TimeoutException;
    }

    private void failed(Context context, Exception e) {
        // the message may quote what was asked for or stored
        LOG.error("{} {} failed: {}", context.method(), route(context), e.getClass().getName());
        answer(context, Problem.FAILED, Optional.empty());
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

    private void answer(Context context, Problem problem, Optional<RefusalReason> detail) {
        Language language = AcceptLanguage.first(context.header("Accept-Language"), phrases.languages())
                .orElse(Language.ENGLISH);
        JsonObject json = new JsonObject();
        json.addProperty("type", "urn:indaba:problem:" + problem.code());
        json.addProperty("title", phrases.say(language, RefusalReason.of(problem.phrase())));
        json.addProperty("status", problem.status());
        json.addProperty("code", problem.code());
        Optional.ofNullable(context.res().getHeader(TraceId.HEADER)).ifPresent(id -> json.addProperty("request", id));
        detail.ifPresent(reason -> json.addProperty("detail", phrases.say(language, reason)));
        if (problem == Problem.NOT_AUTHENTICATED) {
            context.res().addHeader("WWW-Authenticate", "Bearer realm=\"Indaba\"");
            context.res().addHeader("WWW-Authenticate", "Basic realm=\"Indaba\", charset=\"UTF-8\"");
        }
        context.status(problem.status())
                .header("Content-Language", language.tag())
                .header("Vary", "Accept-Language")
                .contentType("application/problem+json")
                // JSON is UTF-8 and its type names no charset (RFC 8259, sections 8.1 and 11)
                .result(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
