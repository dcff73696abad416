package org.indaba.timetable;

import java.nio.charset.StandardCharsets;

/**
 * Writes lines of iCalendar: they end with CR and LF, and are folded before they are longer than 75 octets (RFC 5545, 3.1).
 */
final class ICalendarLines {
    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    /** The continuation of a folded line begins with a space, which counts. */
    private static final String FOLD = END + " ";

    private final StringBuilder written = new StringBuilder();

    void add(String name, String value) {
        fold(name + ":" + value);
    }

    /** Adds a value of type TEXT (RFC 5545, 3.3.11). */
    void addText(String name, String text) {
        add(name, escaped(text));
    }

    String written() {
        return written.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        String oneKindOfEnd = text.replace("\r\n", "\n").replace('\r', '\n');
        oneKindOfEnd.codePoints().forEach(each -> {
            if (each == '\n') {
                escaped.append("\\n");
            } else if (each == '\\' || each == ';' || each == ',') {
                escaped.append('\\').appendCodePoint(each);
            } else if (each >= ' ' && each != 0x7f) {
                escaped.appendCodePoint(each);
            }
        });
        return escaped.toString();
    }

    /** A line is never folded inside a character: a reader that joins octets must find whole characters. */
    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int more = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                written.append(FOLD);
                octets = 1;
            }
            written.appendCodePoint(character);
            octets += more;
            at += Character.charCount(character);
        }
        written.append(END);
    }
}
