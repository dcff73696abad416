package org.indaba.phrases;

import java.util.List;
import org.indaba.markup.RichText;

/**
 * A message in the words of one language.
 *
 * @param rich at most {@link TextShortener#MESSAGE} characters
 * @param rows its buttons, row by row
 */
public record RenderedMessage(RichText rich, List<List<Key>> rows) {

    public RenderedMessage {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A button: its label and the data that a press sends back. */
    public record Key(String label, String data) {}

    /** The text without its formatting. */
    public String text() {
        return rich.text();
    }

    @Override
    public String toString() {
        return "RenderedMessage[" + rich.length() + " characters]";
    }
}
