package org.indaba.questionnaire.parser;

import java.time.LocalDate;
import java.util.Optional;
import org.indaba.questionnaire.parser.ParseResult.Why;

/**
 * Reads one day of the Gregorian calendar. Three numbers of which the first is no year are day, month and year; only where
 * that is no valid date are they month, day and year. A result is sure where nobody would read another day.
 *
 * @param earliest empty for no bound
 */
public record DateParser(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    /** A longer text is a sentence and no date. Characters. */
    private static final int LONGEST = 60;

    public ParseResult read(String typed) {
        Optional<PartialDate> said =
                typed.length() > LONGEST ? Optional.empty() : PartialDate.of(PartialDate.plain(typed));
        if (said.isEmpty() || said.get().month().isEmpty()) {
            return ParseResult.unread(Why.UNKNOWN);
        } else if (!said.get().isWhole()) {
            return ParseResult.unread(Why.NO_YEAR);
        }
        return said.get().date()
                .map(each -> bounded(each, said.get().order() != PartialDate.Order.EITHER))
                .orElse(ParseResult.unread(Why.NO_SUCH_DAY));
    }

    /** The result for a day that was chosen with a button. */
    public ParseResult of(LocalDate date) {
        return bounded(date, true);
    }

    private ParseResult bounded(LocalDate date, boolean sure) {
        boolean outside = earliest.isPresent() && date.isBefore(earliest.get())
                || latest.isPresent() && date.isAfter(latest.get());
        return outside ? ParseResult.unread(Why.OUT_OF_BOUNDS) : new ParseResult.Value(date.toString(), sure);
    }
}
