package org.indaba.conversation.screen;

import java.util.List;

/**
 * One message to a person: what it says and the buttons under it.
 *
 * @param paragraphs each on lines of its own
 * @param rows the buttons, row by row. A message with buttons takes over from the one that had them before
 * @param timing when it goes out
 */
public record BotMessage(List<Paragraph> paragraphs, List<List<Button>> rows, Timing timing) {

    public enum Timing {
        AT_ONCE,
        /**
         * After a while of silence, and only if no later message with buttons has taken its place: so a burst of
         * bubbles gets one receipt.
         */
        AFTER_SILENCE
    }

    public BotMessage {
        paragraphs = List.copyOf(paragraphs);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether it begins by saying that what was just sent is taken for nothing. */
    public boolean isRefusal() {
        return !paragraphs.isEmpty() && paragraphs.get(0).line().isRefusal();
    }

    /** Without the line that says that it was not kept, where it is. */
    public BotMessage withoutRefusal() {
        boolean notKept = !paragraphs.isEmpty()
                && (paragraphs.get(0).line() == PhraseKey.NOT_KEPT || paragraphs.get(0).line() == PhraseKey.CHOICE_EXPECTED);
        return notKept ? new BotMessage(paragraphs.subList(1, paragraphs.size()), rows, timing) : this;
    }

    public static BotMessage of(Paragraph... paragraphs) {
        return new BotMessage(List.of(paragraphs), List.of(), Timing.AT_ONCE);
    }
}
