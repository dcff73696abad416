package org.indaba.conversation;

import java.util.List;

/**
 * A bubble that is stored, as far as a decision needs to know it.
 *
 * @param kinds one for each file that came with it, such as {@code voice}
 */
public record KeptBubble(long id, String consultation, String question, int words, List<String> kinds) {

    public KeptBubble {
        kinds = List.copyOf(kinds);
    }

    public int voices() {
        return (int) kinds.stream().filter("voice"::equals).count();
    }

    /** Those that are no voice notes. */
    public int files() {
        return kinds.size() - voices();
    }

    public KeptBubble withWords(int changed) {
        return new KeptBubble(id, consultation, question, changed, kinds);
    }

    /** What it amounts to once it holds this. A message with files keeps one, whatever else is changed in it. */
    KeptBubble with(Content changed) {
        return changed.fileKinds().isEmpty()
                ? withWords(changed.words())
                : new KeptBubble(id, consultation, question, changed.words(), changed.fileKinds());
    }
}
