package org.indaba.conversation;

/**
 * A bubble that is stored, as far as a decision needs to know it.
 *
 * @param voices 1 for a voice note
 * @param files other files that came with it
 */
public record KeptBubble(long id, String consultation, String question, int words, int voices, int files) {

    public KeptBubble withWords(int changed) {
        return new KeptBubble(id, consultation, question, changed, voices, files);
    }

    /** What it amounts to once it holds this. A message with files keeps one, whatever else is changed in it. */
    KeptBubble with(Content changed) {
        return changed.fileKinds().isEmpty()
                ? withWords(changed.words())
                : new KeptBubble(id, consultation, question, changed.words(), changed.voices(), changed.files());
    }
}
