package org.indaba.conversation.screen;

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
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.input.Action;
import org.indaba.places.CountryZones;
import org.indaba.questionnaire.Language;
import org.indaba.timetable.EndOfDay;
import org.indaba.timetable.ICalendarWriter;
import org.indaba.timetable.Milestone;
import org.indaba.timetable.MilestoneDate;

/** Shows the dates of a consultation: its opening and closing, and its milestones, the earliest first. */
public final class ConsultationSchedule {
    private final ConsultationSummary briefing;
    private final Language language;
    private final List<Dated> dates = new ArrayList<>();

    /**
     * One date.
     *
     * @param end empty where something begins then
     * @param inCalendar the date in the calendar, where a day that counts whole is a whole day
     */
    private record Dated(
            String id, Optional<PhraseKey> what, String title, MilestoneDate when, Optional<Instant> end, MilestoneDate inCalendar) {}

    public ConsultationSchedule(ConsultationSummary briefing, Language language) {
        this.briefing = briefing;
        this.language = briefing.in(language);
        briefing.opens().ifPresent(at -> dates.add(own(
                "opens", PhraseKey.SCHEDULE_OPENS, hour(at), Optional.empty(), hour(at))));
        briefing.closes().ifPresent(at -> dates.add(own(
                "closes", PhraseKey.SCHEDULE_CLOSES, hour(EndOfDay.told(at, briefing.zone())), Optional.of(at),
                EndOfDay.day(at, briefing.zone()).<MilestoneDate>map(MilestoneDate.Day::new).orElse(hour(at)))));
        for (Milestone each : briefing.milestones()) {
            dates.add(new Dated(
                    "m-" + each.id(), Optional.empty(), each.title().in(this.language), each.when(), Optional.empty(),
                    each.when()));
        }
        dates.sort(Comparator.comparing(each -> first(each.when())));
    }

    private static Dated own(String id, PhraseKey what, MilestoneDate when, Optional<Instant> end, MilestoneDate inCalendar) {
        return new Dated(id, Optional.of(what), "", when, end, inCalendar);
    }

    private MilestoneDate hour(Instant at) {
        return new MilestoneDate.Hour(LocalDateTime.ofInstant(at, briefing.zone()));
    }

    /** Entries without any day come last. */
    private static LocalDateTime first(MilestoneDate when) {
        if (when instanceof MilestoneDate.Hour hour) {
            return hour.time();
        } else if (when instanceof MilestoneDate.Day day) {
            return day.date().atStartOfDay();
        } else if (when instanceof MilestoneDate.Between between) {
            return between.first().atStartOfDay();
        }
        return ((MilestoneDate.Open) when).within().map(each -> each.first().atStartOfDay()).orElse(LocalDateTime.MAX);
    }

    /** @param here the reader's country, where it is known */
    List<Paragraph> paragraphs(Optional<String> here) {
        PhraseArgument title = new PhraseArgument.Words(briefing.title().in(language));
        if (dates.isEmpty()) {
            return List.of(Paragraph.of(PhraseKey.SCHEDULE_NONE, Map.of("title", title)));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(PhraseKey.SCHEDULE, Map.of("title", title)));
        dates.forEach(each -> paragraphs.add(paragraph(each, here)));
        return paragraphs;
    }

    private Paragraph paragraph(Dated dated, Optional<String> here) {
        Map<String, PhraseArgument> values = new HashMap<>();
        values.put("what", dated.what().<PhraseArgument>map(PhraseArgument.Named::new).orElse(new PhraseArgument.Words(dated.title())));
        if (dated.end().isPresent()) {
            values.put("date", PhraseArgument.Ending.of(dated.end().get(), briefing.zone(), here));
            return Paragraph.of(PhraseKey.SCHEDULE_HOUR, values);
        }
        return Paragraph.of(line(dated.when(), here, values), values);
    }

    private PhraseKey line(MilestoneDate when, Optional<String> here, Map<String, PhraseArgument> values) {
        if (when instanceof MilestoneDate.Hour hour) {
            Instant at = hour.time().atZone(briefing.zone()).toInstant();
            Optional<ZoneId> other = here.flatMap(each -> CountryZones.differing(each, at, briefing.zone()));
            values.put("date", new PhraseArgument.Moment(at, briefing.zone()));
            other.ifPresent(each -> values.put("here", new PhraseArgument.Moment(at, each)));
            return other.isPresent() ? PhraseKey.SCHEDULE_HOUR_HERE : PhraseKey.SCHEDULE_HOUR;
        } else if (when instanceof MilestoneDate.Day day) {
            values.put("date", new PhraseArgument.Day(day.date()));
            return PhraseKey.SCHEDULE_DAY;
        } else if (when instanceof MilestoneDate.Between between) {
            between(between, values);
            return PhraseKey.SCHEDULE_BETWEEN;
        }
        Optional<MilestoneDate.Between> within = ((MilestoneDate.Open) when).within();
        within.ifPresent(each -> between(each, values));
        return within.isPresent() ? PhraseKey.SCHEDULE_OPEN_BETWEEN : PhraseKey.SCHEDULE_OPEN;
    }

    private static void between(MilestoneDate.Between between, Map<String, PhraseArgument> values) {
        values.put("first", new PhraseArgument.Day(between.first()));
        values.put("last", new PhraseArgument.Day(between.last()));
    }

    /** The name of the calendar file, with its size; empty where nothing has a date. */
    public Optional<Paragraph> file() {
        return calendar(PhraseKey::key, Instant.EPOCH).map(text -> Paragraph.of(PhraseKey.SCHEDULE_FILE, Map.of(
                "size", new PhraseArgument.Size(text.getBytes(StandardCharsets.UTF_8).length))));
    }

    /** The button that asks for the file. */
    Optional<Button> button() {
        return file().map(each -> new Button(
                new Button.Label.Control(each), new Action(Action.Verb.CALENDAR, briefing.code(), "")));
    }

    /**
     * The file {@code schedule.ics}; empty where nothing has a date.
     *
     * @param words writes a line without arguments
     * @param made the time at which it is written
     */
    public Optional<String> calendar(Function<PhraseKey, String> words, Instant made) {
        List<ICalendarWriter.Entry> entries = dates.stream()
                .map(each -> new ICalendarWriter.Entry(
                        each.id() + "." + briefing.code() + "@indaba", each.what().map(words).orElse(each.title()),
                        each.inCalendar()))
                .filter(ICalendarWriter.Entry::isDated)
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(ICalendarWriter.write(briefing.title().in(language), entries, briefing.zone(), made));
    }
}
