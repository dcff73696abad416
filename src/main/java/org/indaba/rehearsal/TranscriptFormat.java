package org.indaba.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.indaba.phrases.RenderedMessage;

/** Writes the bot's reactions in a transcript: {@code <} and the text, further lines indented, the buttons last. */
public final class TranscriptFormat {
    public static final String REACTION = "< (✍)";

    private TranscriptFormat() {}

    public static List<String> message(RenderedMessage rendered) {
        List<String> lines = new ArrayList<>();
        for (String line : rendered.text().split("\n", -1)) {
            lines.add((lines.isEmpty() ? "< " : line.isEmpty() ? "" : "  ") + line);
        }
        for (List<RenderedMessage.Key> row : rendered.rows()) {
            lines.add("  [" + String.join("] [", row.stream().map(RenderedMessage.Key::label).toList()) + "]");
        }
        return lines;
    }

    /** Writes the line that the chat shows for a moment after a button was pressed. */
    public static String tapAnswer(String text) {
        return "< (over the chat) " + text;
    }

    public static String file(String caption) {
        return "< (file) " + caption;
    }
}
