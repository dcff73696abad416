package org.indaba.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads iCalendar as strictly as RFC 5545 is written, and fails at whatever it does not allow. */
public final class CalendarReader {
    private static final String UTC = "\\d{8}T\\d{6}Z";

    private CalendarReader() {}

    /** The events, each a property's name with its parameters → its value, unescaped. */
    public static List<Map<String, String>> events(byte[] file) {
        List<String> lines = unfolded(file);
        assertThat(lines.get(0)).isEqualTo("BEGIN:VCALENDAR");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("END:VCALENDAR");
        assertThat(lines).contains("VERSION:2.0").anyMatch(each -> each.startsWith("PRODID:"));
        List<Map<String, String>> events = new ArrayList<>();
        for (String line : lines.subList(1, lines.size() - 1)) {
            assertThat(line).matches("[A-Z-]+(;[A-Z-]+=[A-Z-]+)*:[^\\p{Cntrl}]*");
            String name = line.substring(0, line.indexOf(':'));
            String value = line.substring(line.indexOf(':') + 1);
            if (line.equals("BEGIN:VEVENT")) {
                events.add(new LinkedHashMap<>());
            } else if (!events.isEmpty() && !name.equals("END")) {
                assertThat(events.get(events.size() - 1).put(name, unescaped(value))).as("once: %s", name).isNull();
            }
        }
        events.forEach(CalendarReader::check);
        assertThat(events).isNotEmpty();
        assertThat(events.stream().map(each -> each.get("UID"))).doesNotHaveDuplicates();
        return events;
    }

    private static void check(Map<String, String> event) {
        assertThat(event).containsKeys("UID", "DTSTAMP", "SUMMARY");
        assertThat(event.get("DTSTAMP")).matches(UTC);
        if (event.containsKey("DTSTART")) {
            assertThat(event.get("DTSTART")).matches(UTC);
        } else {
            assertThat(event.get("DTSTART;VALUE=DATE")).matches("\\d{8}");
            assertThat(event.get("DTEND;VALUE=DATE")).matches("\\d{8}").isGreaterThan(event.get("DTSTART;VALUE=DATE"));
        }
    }

    private static List<String> unfolded(byte[] file) {
        String text = decoded(file);
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\r\n")) {
            // each physical line is decoded by itself: a fold inside a character would break it
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).as(line).isLessThanOrEqualTo(75);
            assertThat(decoded(octets)).doesNotContain("\ufffd");
            if (line.startsWith(" ")) {
                lines.add(lines.remove(lines.size() - 1) + line.substring(1));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String decoded(byte[] octets) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("no UTF-8", e);
        }
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each == '\\') {
                i++;
                assertThat("\\;,nN").contains(String.valueOf(value.charAt(i)));
                text.append(value.charAt(i) == 'n' || value.charAt(i) == 'N' ? '\n' : value.charAt(i));
            } else {
                text.append(each);
            }
        }
        return text.toString();
    }
}
