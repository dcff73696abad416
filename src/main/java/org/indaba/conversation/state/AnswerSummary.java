package org.indaba.conversation.state;

import java.util.Optional;
import org.indaba.conversation.StorageLimits;
import org.indaba.conversation.input.ContentSize;

/**
 * What an answer amounts to, without a word of it; but for the value of one that is a code, a number or a date.
 *
 * @param skipped the person chose to go on without an answer
 * @param bubbles messages, or 1 for a value
 * @param words in all of them
 * @param voices voice notes among them
 * @param files other files among them
 * @param value the codes, the number or the date; empty for an answer in words
 * @param extent what it takes of the {@link StorageLimits}
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
