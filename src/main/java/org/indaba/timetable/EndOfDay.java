package org.indaba.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Handles ends at midnight. What ends with a day ends at the first moment of the next one, which people would read as
 * another day; so the day that it ends with is shown.
 */
public final class EndOfDay {
    private EndOfDay() {}

    /**
     * The day that counts whole; empty for an end within a day.
     *
     * @param end the first moment that is too late
     */
    public static Optional<LocalDate> day(Instant end, ZoneId zone) {
        LocalDate next = end.atZone(zone).toLocalDate();
        return Optional.of(next.minusDays(1)).filter(any -> next.atStartOfDay(zone).toInstant().equals(end));
    }

    /** The end that people read: the last minute of the day that counts whole, else the end itself. */
    public static Instant told(Instant end, ZoneId zone) {
        return day(end, zone).isPresent() ? end.minusSeconds(60) : end;
    }
}
