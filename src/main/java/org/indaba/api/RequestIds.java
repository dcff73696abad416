package org.indaba.api;

import io.javalin.config.JavalinConfig;
import org.indaba.logs.TraceId;
import org.slf4j.MDC;

/** Gives every request an id: in the log, in the header of its answer, and in what it is told where something fails. */
public final class RequestIds {
    private RequestIds() {}

    /** To be added before all else. What a caller calls its request is not taken over: it could say anything. */
    public static void addTo(JavalinConfig config) {
        config.routes.before(context -> {
            String id = TraceId.fresh();
            MDC.put(TraceId.KEY, id);
            context.header(TraceId.HEADER, id);
        });
        config.routes.after(context -> MDC.remove(TraceId.KEY));
    }
}
