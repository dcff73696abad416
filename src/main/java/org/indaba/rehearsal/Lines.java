package org.indaba.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.indaba.phrases.Rendered;

/** How a transcript writes what the bot does: {@code <} and the text, further lines indented, the buttons last. */
public final class Lines {
    public static final String REACTION = "< (✍)";

    private Lines() {}

    public static List<String> message(Rendered rendered) {
        List<String> lines = new ArrayList<>();
        for (String line : rendered.text().split("\n", -1)) {
            lines.add((lines.isEmpty() ? "< " : line.isEmpty() ? "" : "  ") + line);
        }
        for (List<Rendered.Key> row : rendered.rows()) {
            lines.add("  [" + String.join("] [", row.stream().map(Rendered.Key::label).toList()) + "]");
        }
        return lines;
    }

    /** The line that floats over the chat after a tap. */
    public static String tapAnswer(String text) {
        return "< (over the chat) " + text;
    }

    public static String file(String caption) {
        return "< (file) " + caption;
    }
}
