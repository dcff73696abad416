package org.indaba.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.parser.ParseResult;
import org.indaba.questionnaire.parser.PeriodParser;

/** Reads a period as people type it: one day, on which it closes, or two. */
public final class PeriodInput {
    /** Nobody means a later year. */
    private static final Period LONGEST = Period.ofYears(5);

    private static final int MARCH = 3;

    private PeriodInput() {}

    /** The instants, or the problem. */
    public record Result(Optional<Instant> opens, Optional<Instant> closes, Optional<Paragraph> trouble) {
        static Result of(Paragraph trouble) {
            return new Result(Optional.empty(), Optional.empty(), Optional.of(trouble));
        }
    }

    /** Reads a period. A day counts whole, so the period ends with the first moment after it. */
    public static Result read(String typed, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        PeriodParser.Result result = PeriodParser.read(typed);
        return result instanceof PeriodParser.Days days
                ? checked(days.first(), days.last(), zone, today)
                : Result.of(unread(((PeriodParser.Unread) result).why(), today));
    }

    private static Paragraph unread(ParseResult.Why why, LocalDate today) {
        PhraseKey line = switch (why) {
            case NO_YEAR -> PhraseKey.DATE_YEAR;
            case NO_SUCH_DAY -> PhraseKey.DATE_NONE;
            default -> PhraseKey.LAUNCH_DATE_UNKNOWN;
        };
        return Paragraph.of(line, Map.of("example", example(today)));
    }

    private static Result checked(Optional<LocalDate> first, LocalDate last, ZoneId zone, LocalDate today) {
        if (last.isBefore(today) || first.filter(each -> each.isBefore(today)).isPresent()) {
            return Result.of(Paragraph.of(PhraseKey.LAUNCH_DATE_PAST));
        } else if (first.filter(each -> each.isAfter(last)).isPresent()) {
            return Result.of(Paragraph.of(PhraseKey.LAUNCH_DATE_ORDER));
        } else if (last.isAfter(today.plus(LONGEST))) {
            return Result.of(Paragraph.of(PhraseKey.LAUNCH_DATE_FAR));
        }
        Optional<Instant> opens = first.filter(each -> each.isAfter(today)).map(each -> start(each, zone));
        return new Result(opens, Optional.of(start(last.plusDays(1), zone)), Optional.empty());
    }

    public static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    // ---- examples

    /** An example of a last day; it is in the next year, so that it is never past. */
    public static PhraseArgument example(ZoneId zone, Instant now) {
        return example(now.atZone(zone).toLocalDate());
    }

    private static PhraseArgument example(LocalDate today) {
        return new PhraseArgument.Day(LocalDate.of(today.getYear() + 1, MARCH, 31));
    }

    /** The first day that goes with the {@link #example}. */
    public static PhraseArgument firstExample(ZoneId zone, Instant now) {
        return new PhraseArgument.Day(LocalDate.of(now.atZone(zone).getYear() + 1, MARCH, 1));
    }
}
