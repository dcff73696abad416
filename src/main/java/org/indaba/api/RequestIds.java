package org.indaba.api;

import io.javalin.config.JavalinConfig;
import org.indaba.logs.TraceId;
import org.slf4j.MDC;

/**
 * Gives every request an id, which is in the log, in the header of its answer, and in the message where something fails.
 */
public final class RequestIds {
    private RequestIds() {}

    /**
     * Adds the handler; it must be added before all others. An id that the caller sends is not taken over, since it could
     * contain anything.
     */
    public static void addTo(JavalinConfig config) {
        config.routes.before(context -> {
            String id = TraceId.fresh();
            MDC.put(TraceId.KEY, id);
            context.header(TraceId.HEADER, id);
        });
        config.routes.after(context -> MDC.remove(TraceId.KEY));
    }
}
