package org.indaba.questionnaire.parser;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.questionnaire.parser.ParseResult.Why;

/**
 * Parses a last day, or a first and a last one separated by a dash of any kind or a word. Month and year may be written
 * once for both; where neither has a year it is asked for and never guessed. A text that two people could understand as two
 * different periods is refused.
 */
public final class PeriodParser {
    /** The longest text of two dates, in characters. */
    private static final int LONGEST = 140;

    /** The separators of two complete dates. */
    private static final Pattern BETWEEN_WHOLE = Pattern.compile("\\s*[\\n,،、;؛/]\\s*");

    /** The reasons for a failure, the most informative first. */
    private static final List<Why> TELLING = List.of(Why.NO_SUCH_DAY, Why.NO_YEAR, Why.UNKNOWN);

    private PeriodParser() {}

    /** The result. */
    public sealed interface Result {}

    /**
     * The days as they were typed; the first may be after the last.
     *
     * @param first empty where there is only a last one
     */
    public record Days(Optional<LocalDate> first, LocalDate last) implements Result {}

    /** Days whose numbers may be those of the months as well: as most people read them, and as others do. */
    public record Either(Days likely, Days perhaps) implements Result {}

    /** No period. */
    public record Unread(Why why) implements Result {}

    public static Result read(String typed) {
        if (typed.strip().length() > LONGEST) {
            return new Unread(Why.UNKNOWN);
        }
        String text = ConnectiveWords.withoutIncluded(PartialDate.plain(typed));
        String within = ConnectiveWords.withoutWithin(text);
        boolean isWithin = !within.equals(text);
        String from = isWithin ? within : ConnectiveWords.withoutFrom(text);
        boolean ofTwo = !from.equals(text);
        Result one = ofTwo ? new Unread(Why.UNKNOWN) : last(ConnectiveWords.withoutUntil(text));
        return one instanceof Unread unread ? two(from, isWithin, unread) : one;
    }

    private static Result last(String text) {
        ParseResult reading = new DateParser(Optional.empty(), Optional.empty()).read(text);
        return reading instanceof ParseResult.Value value
                ? PartialDate.of(text).map(said -> either(said.date().map(day -> new Days(Optional.empty(), day)),
                        said.turned().date().map(day -> new Days(Optional.empty(), day)))).orElseThrow()
                : new Unread(((ParseResult.Unread) reading).why());
    }

    private static Result either(Optional<Days> likely, Optional<Days> perhaps) {
        return perhaps.isEmpty() || perhaps.equals(likely)
                ? likely.orElseThrow()
                : new Either(likely.orElseThrow(), perhaps.get());
    }

    /** @param one what the whole text is as one day */
    private static Result two(String text, boolean isWithin, Unread one) {
        Set<Result> results = new LinkedHashSet<>();
        Matcher between =
                (isWithin ? ConnectiveWords.BETWEEN_ENDS_WITHIN : ConnectiveWords.BETWEEN_ENDS).matcher(text);
        while (between.find()) {
            ends(text, between).ifPresent(ends -> results.add(period(ends)));
        }
        Matcher betweenWhole = BETWEEN_WHOLE.matcher(text);
        while (betweenWhole.find()) {
            ends(text, betweenWhole).filter(ends -> ends.first.isWhole() && ends.last.isWhole())
                    .ifPresent(ends -> results.add(period(ends)));
        }
        List<Result> periods = results.stream().filter(each -> !(each instanceof Unread)).toList();
        if (!periods.isEmpty()) {
            return periods.size() == 1 ? periods.get(0) : new Unread(Why.UNKNOWN);
        } else if (results.isEmpty() || one.why == Why.NO_SUCH_DAY) {
            return one;
        }
        return TELLING.stream().map(Unread::new).filter(results::contains).findFirst().orElse(one);
    }

    private record Ends(PartialDate first, PartialDate last) {}

    private static Optional<Ends> ends(String text, Matcher between) {
        return PartialDate.of(text.substring(0, between.start()).strip())
                .flatMap(first -> PartialDate.of(text.substring(between.end()).strip())
                        .map(last -> new Ends(first, last)));
    }

    private static Result period(Ends said) {
        Result likely = days(said);
        boolean both = said.first.leavesOrder() && said.last.leavesOrder();
        return likely instanceof Days days && both && days(new Ends(said.first.turned(), said.last.turned())) instanceof Days perhaps
                ? either(Optional.of(days), Optional.of(perhaps))
                : likely;
    }

    private static Result days(Ends said) {
        PartialDate first = said.first.inOrderOf(said.last).completedBy(said.last);
        PartialDate last = said.last.inOrderOf(said.first).completedBy(said.first);
        if (first.month().isEmpty() || last.month().isEmpty()) {
            return new Unread(Why.UNKNOWN);
        } else if (!first.isWhole() || !last.isWhole()) {
            return new Unread(Why.NO_YEAR);
        } else if (first.date().isEmpty() || last.date().isEmpty()) {
            return new Unread(Why.NO_SUCH_DAY);
        }
        LocalDate opens = first.date().get();
        LocalDate closes = last.date().get();
        boolean saidOnce = said.first.year().isEmpty() || said.last.year().isEmpty();
        return saidOnce && opens.isAfter(closes) && !opens.getMonth().equals(closes.getMonth())
                ? new Unread(Why.NO_YEAR)
                : new Days(Optional.of(opens), closes);
    }
}
