package org.indaba.consultation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A consultation's dates, written as clocks in its zone show them: a day, or a day with a time. */
final class ConsultationDateParser {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2})?");

    private ConsultationDateParser() {}

    /** Returns the day's first moment, or the moment itself; empty where the text is no date. */
    static Optional<Instant> opening(String text, ZoneId zone) {
        return parse(text, zone, 0);
    }

    /** Returns the first moment that is too late: a day counts whole, so it is the start of the next. */
    static Optional<Instant> closing(String text, ZoneId zone) {
        return parse(text, zone, 1);
    }

    private static Optional<Instant> parse(String text, ZoneId zone, int daysAfter) {
        try {
            if (DAY.matcher(text).matches()) {
                LocalDate day = LocalDate.parse(text).plusDays(daysAfter);
                return Optional.of(day.atStartOfDay(zone).toInstant());
            }
            if (TIME.matcher(text).matches()) {
                return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant());
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
