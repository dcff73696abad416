package org.indaba.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Writes an event as one JSON object on a line: {@code time}, {@code level}, {@code logger}, {@code thread}, {@code
 * request} where there is one, {@code message}, and {@code failure} where something failed. docs/operate.md describes them.
 */
final class JsonLogFormat {
    private JsonLogFormat() {}

    static String of(ILoggingEvent event) {
        JsonObject line = new JsonObject();
        line.addProperty("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.addProperty("level", event.getLevel().toString());
        line.addProperty("logger", event.getLoggerName());
        line.addProperty("thread", event.getThreadName());
        Optional.ofNullable(event.getMDCPropertyMap().get(TraceId.KEY)).ifPresent(id -> line.addProperty(TraceId.KEY, id));
        line.addProperty("message", LogRedaction.message(event));
        List<String> failure = LogRedaction.failure(event);
        if (!failure.isEmpty()) {
            JsonArray lines = new JsonArray();
            failure.forEach(each -> lines.add(each.strip()));
            line.add("failure", lines);
        }
        return line + "\n";
    }
}
