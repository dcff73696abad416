package org.indaba.conversation.state;

import java.util.Optional;
import org.indaba.conversation.StorageLimits;
import org.indaba.conversation.input.ContentSize;

/**
 * A summary of an answer without its text; only a value that is a code, a number or a date is included.
 *
 * @param skipped true where the person chose to go on without an answer
 * @param bubbles the number of messages, or 1 for a value
 * @param words the number of words in all of them
 * @param voices the number of voice notes
 * @param files the number of other files
 * @param value the codes, the number or the date; empty for an answer in words
 * @param extent how much it counts towards the {@link StorageLimits}
 */
public record AnswerSummary(
        boolean skipped, int bubbles, int words, int voices, int files, Optional<String> value, ContentSize extent) {
    public static final AnswerSummary NONE = new AnswerSummary(false, 0, 0, 0, 0);
    public static final AnswerSummary SKIPPED = new AnswerSummary(true, 0, 0, 0, 0);

    public AnswerSummary(boolean skipped, int bubbles, int words, int voices, int files) {
        this(skipped, bubbles, words, voices, files, Optional.empty(), ContentSize.NONE);
    }

    public static AnswerSummary of(String value) {
        return new AnswerSummary(false, 1, 0, 0, 0, Optional.of(value), ContentSize.NONE);
    }

    public boolean answered() {
        return bubbles > 0;
    }

    public AnswerSummary plus(KeptBubble bubble) {
        return new AnswerSummary(
                false, bubbles + 1, words + bubble.words(), voices + bubble.voices(), files + bubble.files(),
                Optional.empty(), extent.plus(bubble.extent()));
    }

    public AnswerSummary minus(KeptBubble bubble) {
        return new AnswerSummary(
                false,
                Math.max(0, bubbles - 1),
                Math.max(0, words - bubble.words()),
                Math.max(0, voices - bubble.voices()),
                Math.max(0, files - bubble.files()),
                Optional.empty(),
                extent.minus(bubble.extent()));
    }
}
