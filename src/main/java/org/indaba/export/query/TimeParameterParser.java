package org.indaba.export.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Parses times in ISO 8601 as people and scripts write them: a day, a time with its offset, or a time in UTC without one.
 */
final class TimeParameterParser {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_DATE_TIME;

    private TimeParameterParser() {}

    /** {@code endOfDay} tells which end of a day without a time is meant. */
    static Optional<Instant> parse(String text, boolean endOfDay) {
        // a plus sign that nobody encoded arrives from a URL as a space
        String iso = text.replace(' ', '+');
        try {
            if (!iso.contains("T")) {
                LocalDate day = LocalDate.parse(iso);
                return stored(endOfDay
                        ? day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1)
                        : day.atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            TemporalAccessor time = TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
            return stored(time instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : ((LocalDateTime) time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notIso) {
            return Optional.empty();
        }
    }

    /** The result is empty for a time too far away to be stored in milliseconds. */
    private static Optional<Instant> stored(Instant moment) {
        try {
            return Optional.of(Instant.ofEpochMilli(moment.toEpochMilli()));
        } catch (ArithmeticException tooFar) {
            return Optional.empty();
        }
    }
}
