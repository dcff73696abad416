package org.indaba.conversation;

import java.util.List;

/**
 * A bubble that is stored, as far as a decision needs to know it.
 *
 * @param kinds one for each file that came with it, such as {@code voice}
 * @param extent what it takes of the {@link Bounds}; nothing for what an earlier release stored
 */
public record KeptBubble(
        long id, String consultation, String question, int words, List<String> kinds, Extent extent) {

    public KeptBubble {
        kinds = List.copyOf(kinds);
    }

    /** One that takes no room. */
    public KeptBubble(long id, String consultation, String question, int words, List<String> kinds) {
        this(id, consultation, question, words, kinds, Extent.NONE);
    }

    public int voices() {
        return (int) kinds.stream().filter("voice"::equals).count();
    }

    /** Those that are no voice notes. */
    public int files() {
        return kinds.size() - voices();
    }

    public KeptBubble withWords(int changed) {
        return new KeptBubble(id, consultation, question, changed, kinds, extent);
    }

    /**
     * What it amounts to once it holds this. A message with files keeps one, whatever else is changed in it, and the
     * wording that was there before is kept beside the new one.
     */
    KeptBubble with(Content changed, Input.Edited.Wording wording) {
        boolean sameFiles = changed.fileKinds().isEmpty();
        int further = wording == Input.Edited.Wording.SAME ? 0 : changed.text().length();
        return new KeptBubble(
                id, consultation, question, changed.words(), sameFiles ? kinds : changed.fileKinds(),
                new Extent(extent.characters() + further, sameFiles ? extent.bytes() : changed.bytes()));
    }
}
