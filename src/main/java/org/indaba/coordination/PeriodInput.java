package org.indaba.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.Button;
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

    /** It stands between the days of a period that is read again. */
    private static final String BETWEEN = "/";

    private PeriodInput() {}

    /**
     * Instants, or what is wrong.
     *
     * @param either two periods of which either may be meant, as they are read again; empty where it is known which
     */
    public record Result(Optional<Instant> opens, Optional<Instant> closes, Optional<Paragraph> trouble, List<String> either) {
        static Result of(Paragraph trouble) {
            return new Result(Optional.empty(), Optional.empty(), Optional.of(trouble), List.of());
        }

        /** Whether it is a last day and nothing else, and known which. */
        public boolean isLastDay() {
            return trouble.isEmpty() && opens.isEmpty() && either.isEmpty();
        }
    }

    /** Reads a period. A day counts whole, so the period ends with the first moment after it. */
    public static Result read(String typed, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        PeriodParser.Result result = PeriodParser.read(typed);
        if (result instanceof PeriodParser.Either either) {
            Result likely = checked(either.likely(), zone, today);
            Result perhaps = checked(either.perhaps(), zone, today);
            return likely.trouble.isEmpty() && perhaps.trouble.isEmpty()
                    ? new Result(likely.opens, likely.closes, Optional.empty(), List.of(code(either.likely()), code(either.perhaps())))
                    : perhaps.trouble.isEmpty() ? perhaps : likely;
        }
        return result instanceof PeriodParser.Days days
                ? checked(days, zone, today)
                : Result.of(unread(((PeriodParser.Unread) result).why(), today));
    }

    private static String code(PeriodParser.Days days) {
        return days.first().map(each -> each + BETWEEN).orElse("") + days.last();
    }

    private static Paragraph unread(ParseResult.Why why, LocalDate today) {
        PhraseKey line = switch (why) {
            case NO_YEAR -> PhraseKey.DATE_YEAR;
            case NO_SUCH_DAY -> PhraseKey.DATE_NONE;
            default -> PhraseKey.LAUNCH_DATE_UNKNOWN;
        };
        return Paragraph.of(line, Map.of("example", example(today)));
    }

    private static Result checked(PeriodParser.Days days, ZoneId zone, LocalDate today) {
        Optional<LocalDate> first = days.first();
        LocalDate last = days.last();
        if (last.isBefore(today) || first.filter(each -> each.isBefore(today)).isPresent()) {
            return Result.of(Paragraph.of(PhraseKey.LAUNCH_DATE_PAST));
        } else if (first.filter(each -> each.isAfter(last)).isPresent()) {
            return Result.of(Paragraph.of(PhraseKey.LAUNCH_DATE_ORDER));
        } else if (last.isAfter(today.plus(LONGEST))) {
            return Result.of(Paragraph.of(PhraseKey.LAUNCH_DATE_FAR));
        }
        Optional<Instant> opens = first.filter(each -> each.isAfter(today)).map(each -> start(each, zone));
        return new Result(opens, Optional.of(start(last.plusDays(1), zone)), Optional.empty(), List.of());
    }

    public static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    // ---- which of two

    /** Whether the more likely of two periods is meant, or the other. */
    public static List<Paragraph> asks(List<String> either, ZoneId zone, Instant now) {
        return List.of(told(either.get(0)), Paragraph.of(PhraseKey.WHICH_DATE, Map.of("example", example(zone, now))));
    }

    /** @param action what a tap means, from the period that it stands for */
    public static List<Button> choices(List<String> either, Function<String, Action> action) {
        return either.stream().map(each -> new Button(new Button.Label.Control(told(each)), action.apply(each))).toList();
    }

    private static Paragraph told(String code) {
        List<PhraseArgument> days = Stream.of(code.split(BETWEEN)).map(LocalDate::parse)
                .map(each -> (PhraseArgument) new PhraseArgument.Day(each)).toList();
        return days.size() == 1
                ? Paragraph.of(PhraseKey.PERIOD_DAY, Map.of("date", days.get(0)))
                : Paragraph.of(PhraseKey.PERIOD_DAYS, Map.of("first", days.get(0), "last", days.get(1)));
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
