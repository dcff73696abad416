package org.indaba.conversation;

import java.util.List;

/**
 * One message to a person: what it says and the buttons under it.
 *
 * @param paragraphs each on lines of its own
 * @param rows the buttons, row by row. A message with buttons takes over from the one that had them before
 * @param timing when it goes out
 */
public record Say(List<Paragraph> paragraphs, List<List<Button>> rows, Timing timing) {

    public enum Timing {
        AT_ONCE,
        /**
         * After a while of silence, and only if no later message with buttons has taken its place: so a burst of
         * bubbles gets one receipt.
         */
        AFTER_SILENCE
    }

    public Say {
        paragraphs = List.copyOf(paragraphs);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static Say of(Paragraph... paragraphs) {
        return new Say(List.of(paragraphs), List.of(), Timing.AT_ONCE);
    }
}
