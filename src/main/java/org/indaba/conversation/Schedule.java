package org.indaba.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.indaba.places.Zones;
import org.indaba.questionnaire.Language;
import org.indaba.timetable.Calendar;
import org.indaba.timetable.EndOfDay;
import org.indaba.timetable.Milestone;
import org.indaba.timetable.When;

/** The dates of a consultation: when it opens and closes, and its milestones, the earliest first. */
public final class Schedule {
    private final Briefing briefing;
    private final Language language;
    private final List<Dated> dates = new ArrayList<>();

    /**
     * One date.
     *
     * @param end empty where something begins then
     * @param inCalendar a day that counts whole is one there
     */
    private record Dated(
            String id, Optional<Line> what, String title, When when, Optional<Instant> end, When inCalendar) {}

    public Schedule(Briefing briefing, Language language) {
        this.briefing = briefing;
        this.language = briefing.in(language);
        briefing.opens().ifPresent(at -> dates.add(own(
                "opens", Line.SCHEDULE_OPENS, hour(at), Optional.empty(), hour(at))));
        briefing.closes().ifPresent(at -> dates.add(own(
                "closes", Line.SCHEDULE_CLOSES, hour(EndOfDay.told(at, briefing.zone())), Optional.of(at),
                EndOfDay.day(at, briefing.zone()).<When>map(When.Day::new).orElse(hour(at)))));
        for (Milestone each : briefing.milestones()) {
            dates.add(new Dated(
                    "m-" + each.id(), Optional.empty(), each.title().in(this.language), each.when(), Optional.empty(),
                    each.when()));
        }
        dates.sort(Comparator.comparing(each -> first(each.when())));
    }

    private static Dated own(String id, Line what, When when, Optional<Instant> end, When inCalendar) {
        return new Dated(id, Optional.of(what), "", when, end, inCalendar);
    }

    private When hour(Instant at) {
        return new When.Hour(LocalDateTime.ofInstant(at, briefing.zone()));
    }

    /** What has no day at all comes last. */
    private static LocalDateTime first(When when) {
        if (when instanceof When.Hour hour) {
            return hour.time();
        } else if (when instanceof When.Day day) {
            return day.date().atStartOfDay();
        } else if (when instanceof When.Between between) {
            return between.first().atStartOfDay();
        }
        return ((When.Open) when).within().map(each -> each.first().atStartOfDay()).orElse(LocalDateTime.MAX);
    }

    /** @param here the country of the reader, where it is known */
    List<Paragraph> paragraphs(Optional<String> here) {
        Value title = new Value.Words(briefing.title().in(language));
        if (dates.isEmpty()) {
            return List.of(Paragraph.of(Line.SCHEDULE_NONE, Map.of("title", title)));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(Line.SCHEDULE, Map.of("title", title)));
        dates.forEach(each -> paragraphs.add(paragraph(each, here)));
        return paragraphs;
    }

    private Paragraph paragraph(Dated dated, Optional<String> here) {
        Map<String, Value> values = new HashMap<>();
        values.put("what", dated.what().<Value>map(Value.Named::new).orElse(new Value.Words(dated.title())));
        if (dated.end().isPresent()) {
            values.put("date", Value.Ending.of(dated.end().get(), briefing.zone(), here));
            return Paragraph.of(Line.SCHEDULE_HOUR, values);
        }
        return Paragraph.of(line(dated.when(), here, values), values);
    }

    private Line line(When when, Optional<String> here, Map<String, Value> values) {
        if (when instanceof When.Hour hour) {
            Instant at = hour.time().atZone(briefing.zone()).toInstant();
            Optional<ZoneId> other = here.flatMap(each -> Zones.differing(each, at, briefing.zone()));
            values.put("date", new Value.Moment(at, briefing.zone()));
            other.ifPresent(each -> values.put("here", new Value.Moment(at, each)));
            return other.isPresent() ? Line.SCHEDULE_HOUR_HERE : Line.SCHEDULE_HOUR;
        } else if (when instanceof When.Day day) {
            values.put("date", new Value.Day(day.date()));
            return Line.SCHEDULE_DAY;
        } else if (when instanceof When.Between between) {
            between(between, values);
            return Line.SCHEDULE_BETWEEN;
        }
        Optional<When.Between> within = ((When.Open) when).within();
        within.ifPresent(each -> between(each, values));
        return within.isPresent() ? Line.SCHEDULE_OPEN_BETWEEN : Line.SCHEDULE_OPEN;
    }

    private static void between(When.Between between, Map<String, Value> values) {
        values.put("first", new Value.Day(between.first()));
        values.put("last", new Value.Day(between.last()));
    }

    /** What to call the calendar, with its size; empty where nothing has a date. */
    public Optional<Paragraph> file() {
        return calendar(Line::key, Instant.EPOCH).map(text -> Paragraph.of(Line.SCHEDULE_FILE, Map.of(
                "size", new Value.Size(text.getBytes(StandardCharsets.UTF_8).length))));
    }

    /** The button that asks for it. */
    Optional<Button> button() {
        return file().map(each -> new Button(
                new Button.Label.Control(each), new Action(Action.Verb.CALENDAR, briefing.code(), "")));
    }

    /**
     * The file {@code schedule.ics}; empty where nothing has a date.
     *
     * @param words a line without arguments, in words
     * @param made when it is written
     */
    public Optional<String> calendar(Function<Line, String> words, Instant made) {
        List<Calendar.Entry> entries = dates.stream()
                .map(each -> new Calendar.Entry(
                        each.id() + "." + briefing.code() + "@indaba", each.what().map(words).orElse(each.title()),
                        each.inCalendar()))
                .filter(Calendar.Entry::isDated)
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(Calendar.write(briefing.title().in(language), entries, briefing.zone(), made));
    }
}
