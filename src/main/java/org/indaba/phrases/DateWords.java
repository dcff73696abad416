package org.indaba.phrases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.places.ZoneNames;
import org.indaba.timetable.EndOfDay;

/**
 * Writes days, times and ends in one language, each time with the place whose clocks show it. Every end that people read is
 * written here.
 */
final class DateWords {
    private static final String PLACE = "VV";

    /** The placeholder for the place in a pattern, which is in no text: a noncharacter of Unicode. */
    private static final String MARK = "\ufdd0";

    /** The pattern of hours in all languages. */
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final LanguagePhrases in;
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;

    /** @param first the text for the first day of a month */
    DateWords(LanguagePhrases in, String dayPattern, String momentPattern, String first) {
        this.in = in;
        this.days = formatter(dayPattern, first);
        this.moments = formatter(momentPattern.replace(PLACE, "'" + MARK + "'"), first);
    }

    private DateTimeFormatter formatter(String pattern, String first) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        String rest = pattern;
        if (pattern.startsWith("d ")) {
            builder.appendText(ChronoField.DAY_OF_MONTH, daysOfMonth(first));
            rest = pattern.substring(1);
        }
        return builder.appendPattern(rest).toFormatter(in.language().locale());
    }

    private static Map<Long, String> daysOfMonth(String first) {
        Map<Long, String> numbers = new TreeMap<>();
        for (long day = 1; day <= 31; day++) {
            numbers.put(day, Long.toString(day));
        }
        numbers.put(1L, first);
        return numbers;
    }

    String day(LocalDate date) {
        return inline(days.format(date));
    }

    String moment(Instant at, ZoneId zone) {
        return inline(moments.format(at.atZone(zone)).replace(MARK, place(zone, at)));
    }

    /** The hour, with as much of the date as distinguishes it from others. */
    String sent(PhraseArgument.Recording recording) {
        String hour = inline(HOURS.format(recording.at().atZone(recording.zone())));
        return switch (recording.clock()) {
            case HOUR -> hour;
            case HOUR_AND_PLACE -> say(PhraseKey.HOUR_AT, Map.of(
                    "time", hour, "place", inline(place(recording.zone(), recording.at()))));
            case DAY_AND_HOUR -> moment(recording.at(), recording.zone());
        };
    }

    String clocks(PhraseArgument.Clocks clocks) {
        return inline(place(clocks.zone(), clocks.at()));
    }

    private String place(ZoneId zone, Instant at) {
        return ZoneNames.name(zone, at, in.language().locale());
    }

    /** The day that counts whole, or the time within a day; then the last minute on the reader's own clocks. */
    String ending(PhraseArgument.Ending ending) {
        String there = EndOfDay.day(ending.at(), ending.zone())
                .map(day -> say(PhraseKey.ENDING_DAY, Map.of(
                        "day", day(day), "place", inline(place(ending.zone(), ending.at())))))
                .orElseGet(() -> moment(ending.at(), ending.zone()));
        Instant last = EndOfDay.told(ending.at(), ending.zone());
        return ending.here()
                .map(zone -> say(PhraseKey.ENDING_HERE, Map.of("date", there, "here", moment(last, zone))))
                .orElse(there);
    }

    private String say(PhraseKey line, Map<String, Object> values) {
        return inline(in.phrase(line).sentence().write(values));
    }

    private String inline(String text) {
        return RenderedParagraph.inline(text, in.rightToLeft());
    }
}
