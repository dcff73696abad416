package org.indaba.conversation;

/**
 * What an answer amounts to, without a word of it.
 *
 * @param skipped the person chose to go on without an answer
 * @param bubbles messages, or 1 for a chosen option
 * @param words in all of them
 * @param voices voice notes among them
 * @param files other files among them
 */
public record Tally(boolean skipped, int bubbles, int words, int voices, int files) {
    public static final Tally NONE = new Tally(false, 0, 0, 0, 0);
    public static final Tally SKIPPED = new Tally(true, 0, 0, 0, 0);

    public boolean answered() {
        return bubbles > 0;
    }

    public Tally plus(KeptBubble bubble) {
        return new Tally(
                false, bubbles + 1, words + bubble.words(), voices + bubble.voices(), files + bubble.files());
    }

    public Tally minus(KeptBubble bubble) {
        return new Tally(
                false,
                Math.max(0, bubbles - 1),
                Math.max(0, words - bubble.words()),
                Math.max(0, voices - bubble.voices()),
                Math.max(0, files - bubble.files()));
    }
}
