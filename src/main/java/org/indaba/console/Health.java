package org.indaba.console;

import com.google.gson.JsonObject;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** {@code /health/live} says that the process runs, {@code /health/ready} that it can store. */
public final class Health {
    private final Supplier<Readiness> readiness;

    public Health(Supplier<Readiness> readiness) {
        this.readiness = readiness;
    }

    public void addTo(JavalinConfig config) {
        config.routes.get("/health/live", context -> answer(context, 200, "live", new JsonObject()));
        config.routes.get("/health/ready", context -> {
            Readiness now = readiness.get();
            JsonObject parts = new JsonObject();
            parts.addProperty("database", now.databaseInWords());
            parts.addProperty("telegram", now.telegram());
            parts.addProperty("backup", now.backup());
            answer(context, now.database() ? 200 : 503, now.database() ? "ready" : "not-ready", parts);
        });
    }

    private static void answer(Context context, int status, String word, JsonObject json) {
        json.addProperty("status", word);
        context.status(status).contentType("application/json").result(json.toString());
    }
}
