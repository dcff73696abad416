package org.indaba.phrases;

import java.util.List;

/**
 * A message in words.
 *
 * @param text at most {@link Fit#MESSAGE} characters
 * @param rows its buttons, row by row
 */
public record Rendered(String text, List<List<Key>> rows) {

    public Rendered {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A button: what it says and what a tap brings back. */
    public record Key(String label, String data) {}

    @Override
    public String toString() {
        return "Rendered[" + text.length() + " characters]";
    }
}
