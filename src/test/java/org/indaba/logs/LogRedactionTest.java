package org.indaba.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Lines for people and for programs: what they say, and what they leave out. */
class LogRedactionTest {
    private static final String SECRET = "what Amina answered";

    private final LoggerContext context = context();

    private static LoggerContext context() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        return context;
    }

    private LoggingEvent event(String logger, Throwable failure, String message, Object... arguments) {
        return new LoggingEvent(
                LogRedactionTest.class.getName(), context.getLogger(logger), Level.WARN, message, failure, arguments);
    }

    private static String written(String format, LoggingEvent event) {
        LogEncoder lines = new LogEncoder();
        lines.setFormat(format);
        return new String(lines.encode(event), StandardCharsets.UTF_8);
    }

    private static String text(LoggingEvent event) {
        return written("text", event);
    }

    private static JsonObject json(LoggingEvent event) {
        String line = written("json", event);
        assertThat(line).endsWith("\n").hasLineCount(1);
        return JsonParser.parseString(line).getAsJsonObject();
    }

    @Test
    void what_we_say_is_written_whole_and_a_line_break_breaks_no_line() {
        LoggingEvent event = event("org.indaba.intake.Intake", null, "a commit of {} writes\nfailed: \"{}\"", 3, "x");
        assertThat(text(event)).contains(" WARN  o.i.intake.Intake - a commit of 3 writes\\nfailed: \"x\"\n");
        JsonObject line = json(event);
        assertThat(line.get("message").getAsString()).isEqualTo("a commit of 3 writes\nfailed: \"x\"");
        assertThat(line.get("level").getAsString()).isEqualTo("WARN");
        assertThat(line.get("thread").getAsString()).isEqualTo(Thread.currentThread().getName());
        assertThat(line.has("request")).isFalse();
    }

    @Test
    void no_character_begins_another_line_or_changes_what_a_terminal_shows() {
        String hostile = "a\r\n2026-11-24T10:00:00.000Z ERROR o.i.Forged - b\u001b[2K\u0085c\u2028d\u202ee\0";
        LoggingEvent event = event("org.indaba.intake.Intake", null, "{}", hostile);
        assertThat(text(event)).hasLineCount(1).endsWith(
                " - a\\u000d\\n2026-11-24T10:00:00.000Z ERROR o.i.Forged - b\\u001b[2K\\u0085c\\u2028d\\u202ee\\u0000\n");
        assertThat(json(event).get("message").getAsString()).isEqualTo(hostile);
    }

    @Test
    void what_a_library_filled_in_is_left_out() {
        LoggingEvent event = event("org.eclipse.jetty.server.Response", null, "bad request for {}", "/c/x?code=" + SECRET);
        assertThat(text(event)).endsWith(" o.e.j.server.Response - bad request for {}\n");
        assertThat(json(event).toString()).doesNotContain(SECRET).contains("bad request for {}");
    }

    @Test
    void of_a_failure_its_kind_and_place_are_written_and_no_message() {
        Throwable failure = new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
        LoggingEvent event = event("org.indaba.intake.Intake", failure, "it failed");
        assertThat(text(event)).doesNotContain(SECRET).contains("IllegalStateException\n").contains("LogRedactionTest.java");
        assertThat(json(event).toString()).doesNotContain(SECRET).contains("IllegalArgumentException");
    }

    @Test
    void lines_of_a_request_have_its_id_and_those_after_it_have_none() {
        String id = TraceId.fresh();
        assertThat(id).matches("[a-z2-9]{10}").isNotEqualTo(TraceId.fresh());
        TraceId.within(id, () -> {
            assertThat(TraceId.current()).contains(id);
            TraceId.within("inner", () -> assertThat(MDC.get(TraceId.KEY)).isEqualTo("inner"));
            assertThat(TraceId.current()).contains(id);
            return null;
        });
        assertThat(TraceId.current()).isEmpty();

        LoggingEvent event = event("org.indaba.intake.Intake", null, "hello");
        event.setMDCPropertyMap(Map.of(TraceId.KEY, id));
        assertThat(text(event)).contains(" o.i.intake.Intake #" + id + " - hello");
        assertThat(json(event).get("request").getAsString()).isEqualTo(id);
    }
}
