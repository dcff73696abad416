package org.indaba.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes iCalendar (RFC 5545), the content of {@code schedule.ics}. */
public final class ICalendarWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ICalendarWriter() {}

    /**
     * One event.
     *
     * @param uid an id that stays the same when the date moves
     */
    public record Entry(String uid, String summary, MilestoneDate when) {

        /** Tells whether the entry has a date: one without has no place in a calendar. */
        public boolean isDated() {
            return !(when instanceof MilestoneDate.Open open && open.within().isEmpty());
        }
    }

    /**
     * @param name the name of the calendar in the reader's program
     * @param zone the zone of {@link MilestoneDate.Hour}
     * @param made the time at which this is written
     * @throws IllegalArgumentException where no entry has a date: a calendar needs one (RFC 5545, 3.6)
     */
    public static String write(String name, List<Entry> entries, ZoneId zone, Instant made) {
        List<Entry> dated = entries.stream().filter(Entry::isDated).toList();
        if (dated.isEmpty()) {
            throw new IllegalArgumentException("nothing has a date");
        }
        ICalendarLines lines = new ICalendarLines();
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Indaba//Schedule//EN");
        lines.add("METHOD", "PUBLISH");
        lines.addText("NAME", name);
        lines.addText("X-WR-CALNAME", name);
        dated.forEach(each -> write(each, zone, made, lines));
        lines.add("END", "VCALENDAR");
        return lines.written();
    }

    private static void write(Entry entry, ZoneId zone, Instant made, ICalendarLines lines) {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", entry.uid());
        lines.add("DTSTAMP", MOMENT.format(made));
        MilestoneDate when = entry.when();
        if (when instanceof MilestoneDate.Hour hour) {
            lines.add("DTSTART", MOMENT.format(hour.time().atZone(zone)));
        } else if (when instanceof MilestoneDate.Day day) {
            days(day.date(), day.date(), lines);
        } else if (when instanceof MilestoneDate.Between between) {
            days(between.first(), between.last(), lines);
        } else if (when instanceof MilestoneDate.Open open) {
            days(open.within().orElseThrow().first(), open.within().orElseThrow().last(), lines);
            lines.add("STATUS", "TENTATIVE");
        }
        lines.addText("SUMMARY", entry.summary());
        lines.add("TRANSP", "TRANSPARENT");
        lines.add("END", "VEVENT");
    }

    /** The end of whole days is the first day after them (RFC 5545, 3.6.1). */
    private static void days(LocalDate first, LocalDate last, ICalendarLines lines) {
        lines.add("DTSTART;VALUE=DATE", DAY.format(first));
        lines.add("DTEND;VALUE=DATE", DAY.format(last.plusDays(1)));
    }
}
