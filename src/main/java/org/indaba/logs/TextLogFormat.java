package org.indaba.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes an event as a line for people: time, level, logger, request, message; below it the exception, where there is one.
 */
final class TextLogFormat {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private TextLogFormat() {}

    static String of(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())))
                .append(String.format(Locale.ROOT, " %-5s ", event.getLevel()))
                .append(shortened(event.getLoggerName()));
        Optional.ofNullable(event.getMDCPropertyMap().get(TraceId.KEY)).ifPresent(id -> line.append(" #").append(id));
        line.append(" - ").append(oneLine(LogRedaction.message(event))).append('\n');
        LogRedaction.failure(event).forEach(each -> line.append(each).append('\n'));
        return line.toString();
    }

    /**
     * No character of a message begins another line or changes what a terminal shows: a line end is written as {@code \\n},
     * and any other control or formatting character by its number.
     */
    private static String oneLine(String message) {
        StringBuilder shown = new StringBuilder(message.length());
        message.codePoints().forEach(point -> {
            if (point == '\n') {
                shown.append("\\n");
            } else if (isPrinted(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u%04x", point));
            }
        });
        return shown.toString();
    }

    private static boolean isPrinted(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** Shortens a logger's name to the form {@code o.i.intake.Intake}, with its last two names in full. */
    private static String shortened(String logger) {
        String[] names = logger.split("\\.");
        for (int i = 0; i < names.length - 2; i++) {
            names[i] = names[i].substring(0, Math.min(1, names[i].length()));
        }
        return String.join(".", names);
    }
}
