package org.indaba.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.conversation.Line;
import org.indaba.questionnaire.reading.DateReading;
import org.indaba.questionnaire.reading.Reading;

/** Reads from when until when, as people type it: one day, which closes, or two with a word or a dash between them. */
final class TypedPeriod {
    /** Nobody means a later year. */
    private static final Period LONGEST = Period.ofYears(5);

    /** Two dates are no longer. Characters. */
    private static final int LONGEST_TEXT = 140;

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s+(?:-|to|until|au|à|jusqu'au|al|a|hasta(?: el)?|по|до|إلى|حتى)\\s+|\\s*(?:–|—|\\n|至|到)\\s*");

    private TypedPeriod() {}

    /** Instants, or the line that says what is wrong. */
    record Result(Optional<Instant> opens, Optional<Instant> closes, Optional<Line> trouble) {
        static Result of(Line trouble) {
            return new Result(Optional.empty(), Optional.empty(), Optional.of(trouble));
        }
    }

    /** A day counts whole: the period ends with the first moment after it. */
    static Result read(String typed, ZoneId zone, Instant now) {
        String text = typed.strip();
        if (text.length() > LONGEST_TEXT) {
            return Result.of(Line.LAUNCH_DATE_UNKNOWN);
        }
        Optional<LocalDate> one = day(text);
        if (one.isPresent()) {
            return checked(Optional.empty(), one.get(), zone, now);
        }
        Matcher between = BETWEEN.matcher(text);
        while (between.find()) {
            Optional<LocalDate> first = day(text.substring(0, between.start()));
            Optional<LocalDate> second = day(text.substring(between.end()));
            if (first.isPresent() && second.isPresent()) {
                return checked(first, second.get(), zone, now);
            }
        }
        return Result.of(Line.LAUNCH_DATE_UNKNOWN);
    }

    private static Optional<LocalDate> day(String text) {
        return new DateReading(Optional.empty(), Optional.empty()).read(text) instanceof Reading.Value value
                ? Optional.of(LocalDate.parse(value.code()))
                : Optional.empty();
    }

    private static Result checked(Optional<LocalDate> first, LocalDate last, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (last.isBefore(today) || first.filter(each -> each.isBefore(today)).isPresent()) {
            return Result.of(Line.LAUNCH_DATE_PAST);
        } else if (first.filter(each -> each.isAfter(last)).isPresent()) {
            return Result.of(Line.LAUNCH_DATE_ORDER);
        } else if (last.isAfter(today.plus(LONGEST))) {
            return Result.of(Line.LAUNCH_DATE_FAR);
        }
        Optional<Instant> opens = first.filter(each -> each.isAfter(today)).map(each -> start(each, zone));
        return new Result(opens, Optional.of(start(last.plusDays(1), zone)), Optional.empty());
    }

    static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
