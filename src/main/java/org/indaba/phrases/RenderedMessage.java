package org.indaba.phrases;

import java.util.List;
import org.indaba.markup.RichText;

/**
 * A message in words.
 *
 * @param rich at most {@link TextShortener#MESSAGE} characters
 * @param rows its buttons, row by row
 */
public record RenderedMessage(RichText rich, List<List<Key>> rows) {

    public RenderedMessage {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A button: what it says and what a tap brings back. */
    public record Key(String label, String data) {}

    /** Its letters alone. */
    public String text() {
        return rich.text();
    }

    @Override
    public String toString() {
        return "RenderedMessage[" + rich.length() + " characters]";
    }
}
