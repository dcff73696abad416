package org.indaba.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;

/**
 * Serves {@code /health/live}, which tells that the process runs, and {@code /health/ready}, which tells that it can store.
 */
public final class HealthRoutes {
    private final Supplier<Readiness> readiness;

    public HealthRoutes(Supplier<Readiness> readiness) {
        this.readiness = readiness;
    }

    public void addTo(JavalinConfig config) {
        config.routes.get("/health/live", context -> answer(context, 200, "live", new JsonObject()));
        config.routes.get("/health/ready", context -> {
            Readiness now = readiness.get();
            JsonObject parts = new JsonObject();
            now.parts().forEach(parts::addProperty);
            JsonArray unwell = new JsonArray();
            now.unwell().forEach(unwell::add);
            parts.add("unwell", unwell);
            answer(context, now.ready() ? 200 : 503, now.ready() ? "ready" : "not-ready", parts);
        });
    }

    private static void answer(Context context, int status, String word, JsonObject json) {
        json.addProperty("status", word);
        context.status(status).contentType("application/json").result(json.toString());
    }
}
