package org.indaba.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A line for people: when, how bad, where from, which request, what; below it, where something failed. */
final class TextLines {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private TextLines() {}

    static String of(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())))
                .append(String.format(Locale.ROOT, " %-5s ", event.getLevel()))
                .append(shortened(event.getLoggerName()));
        Optional.ofNullable(event.getMDCPropertyMap().get(Trace.KEY)).ifPresent(id -> line.append(" #").append(id));
        line.append(" - ").append(Lines.message(event)).append('\n');
        Lines.failure(event).forEach(each -> line.append(each).append('\n'));
        return line.toString();
    }

    /** As {@code o.i.intake.Intake}: its last two names whole. */
    private static String shortened(String logger) {
        String[] names = logger.split("\\.");
        for (int i = 0; i < names.length - 2; i++) {
            names[i] = names[i].substring(0, Math.min(1, names[i].length()));
        }
        return String.join(".", names);
    }
}
