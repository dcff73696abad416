package org.indaba.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What another program reads in a calendar of ours. */
class ICalendarWriterTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Instant MADE = Instant.parse("2026-11-24T09:00:00Z");
    private static final MilestoneDate.Between SEPTEMBER =
            new MilestoneDate.Between(LocalDate.of(2007, 9, 4), LocalDate.of(2007, 9, 14));

    private static List<Map<String, String>> read(ICalendarWriter.Entry... entries) {
        return CalendarReader.events(
                ICalendarWriter.write("Villages", List.of(entries), ZURICH, MADE).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_day_ends_where_the_next_begins() {
        assertThat(read(new ICalendarWriter.Entry("a@x", "Meeting", new MilestoneDate.Day(LocalDate.of(2007, 12, 31)))).get(0))
                .containsEntry("UID", "a@x")
                .containsEntry("DTSTAMP", "20261124T090000Z")
                .containsEntry("DTSTART;VALUE=DATE", "20071231")
                .containsEntry("DTEND;VALUE=DATE", "20080101");
    }

    @Test
    void a_range_counts_its_last_day_and_is_tentative_where_it_is_to_be_determined() {
        List<Map<String, String>> events = read(
                new ICalendarWriter.Entry("a@x", "Meeting", SEPTEMBER),
                new ICalendarWriter.Entry("b@x", "Meeting", new MilestoneDate.Open(Optional.of(SEPTEMBER))));
        assertThat(events.get(0)).containsEntry("DTSTART;VALUE=DATE", "20070904")
                .containsEntry("DTEND;VALUE=DATE", "20070915").doesNotContainKey("STATUS");
        assertThat(events.get(1)).containsEntry("DTEND;VALUE=DATE", "20070915").containsEntry("STATUS", "TENTATIVE");
    }

    @Test
    void an_hour_is_told_in_universal_time_in_summer_and_in_winter() {
        assertThat(read(new ICalendarWriter.Entry("a@x", "Call", new MilestoneDate.Hour(LocalDateTime.parse("2027-07-01T14:00")))).get(0))
                .containsEntry("DTSTART", "20270701T120000Z");
        assertThat(read(new ICalendarWriter.Entry("a@x", "Call", new MilestoneDate.Hour(LocalDateTime.parse("2027-12-01T14:00")))).get(0))
                .containsEntry("DTSTART", "20271201T130000Z");
    }

    @Test
    void what_has_no_date_is_left_out_and_a_calendar_of_nothing_is_none() {
        ICalendarWriter.Entry open = new ICalendarWriter.Entry("a@x", "Meeting", new MilestoneDate.Open(Optional.empty()));
        assertThat(read(open, new ICalendarWriter.Entry("b@x", "Meeting", SEPTEMBER))).hasSize(1);
        assertThatThrownBy(() -> read(open)).hasMessageContaining("nothing has a date");
    }

    @Test
    void hostile_titles_come_back_as_they_were_written() {
        String title = "a; b, c\\n d\\ \"e\"\r\nBEGIN:VEVENT\nUID:evil " + "村庄🏠قرية".repeat(40);
        String summary = read(new ICalendarWriter.Entry("a@x", title, SEPTEMBER)).get(0).get("SUMMARY");
        assertThat(summary).isEqualTo(title.replace("\r\n", "\n"));
        assertThat(read(new ICalendarWriter.Entry("a@x", "a\u0007b\u007fc", SEPTEMBER)).get(0)).containsEntry("SUMMARY", "abc");
    }
}
