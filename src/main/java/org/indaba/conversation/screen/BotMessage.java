package org.indaba.conversation.screen;

import java.util.List;

/**
 * One message of the bot to a person: its text and its buttons.
 *
 * @param paragraphs the paragraphs, each on lines of its own
 * @param rows the buttons, row by row; the message before loses its buttons
 * @param timing when it is sent
 */
public record BotMessage(List<Paragraph> paragraphs, List<List<Button>> rows, Timing timing) {

    public enum Timing {
        AT_ONCE,
        /**
         * The message is sent after a silence, and only if no later message with buttons has replaced it: so a burst of
         * bubbles gets one receipt.
         */
        AFTER_SILENCE
    }

    public BotMessage {
        paragraphs = List.copyOf(paragraphs);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Tells whether it begins by saying that the input is not accepted. */
    public boolean isRefusal() {
        return !paragraphs.isEmpty() && paragraphs.get(0).line().isRefusal();
    }

    /** Returns it without the line that says so, where it has one. */
    public BotMessage withoutRefusal() {
        boolean notKept = !paragraphs.isEmpty()
                && (paragraphs.get(0).line() == PhraseKey.NOT_KEPT || paragraphs.get(0).line() == PhraseKey.CHOICE_EXPECTED);
        return notKept ? new BotMessage(paragraphs.subList(1, paragraphs.size()), rows, timing) : this;
    }

    public static BotMessage of(Paragraph... paragraphs) {
        return new BotMessage(List.of(paragraphs), List.of(), Timing.AT_ONCE);
    }
}
