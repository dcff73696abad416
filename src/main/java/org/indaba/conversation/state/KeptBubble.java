package org.indaba.conversation.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.indaba.conversation.StorageLimits;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;

/**
 * A bubble that is stored, as far as a decision needs to know it.
 *
 * @param kinds one for each file that came with it, such as {@code voice}
 * @param extent what it takes of the {@link StorageLimits}; nothing for what an earlier release stored
 * @param sentAt when its message was sent; empty for one that is not stored yet
 * @param seconds how long its recording is, where it has one alone and that is known
 */
public record KeptBubble(
        long id, String consultation, String question, int words, List<String> kinds, ContentSize extent,
        Optional<Instant> sentAt, OptionalLong seconds) {
    private static final Set<String> RECORDINGS = Set.of("voice", "audio", "video", "video-note");

    public KeptBubble {
        kinds = List.copyOf(kinds);
    }

    /** One that is not stored yet. */
    public KeptBubble(long id, String consultation, String question, int words, List<String> kinds, ContentSize extent) {
        this(id, consultation, question, words, kinds, extent, Optional.empty(), OptionalLong.empty());
    }

    /** One that takes no room. */
    public KeptBubble(long id, String consultation, String question, int words, List<String> kinds) {
        this(id, consultation, question, words, kinds, ContentSize.NONE);
    }

    public int voices() {
        return (int) kinds.stream().filter("voice"::equals).count();
    }

    /** Those that are no voice notes. */
    public int files() {
        return kinds.size() - voices();
    }

    /** When what has no words to tell it by was recorded and sent; empty where it is something else. */
    public Optional<Instant> recordedAt() {
        return sentAt.filter(any -> words == 0 && kinds.stream().anyMatch(RECORDINGS::contains));
    }

    public KeptBubble withWords(int changed) {
        return new KeptBubble(id, consultation, question, changed, kinds, extent, sentAt, seconds);
    }

    /**
     * What it amounts to once it holds this. A message with files keeps one, whatever else is changed in it, and the
     * wording that was there before is kept beside the new one.
     */
    public KeptBubble with(MessageContent changed, Input.Edited.Wording wording) {
        boolean sameFiles = changed.fileKinds().isEmpty();
        int further = wording == Input.Edited.Wording.SAME ? 0 : changed.text().length();
        return new KeptBubble(
                id, consultation, question, changed.words(), sameFiles ? kinds : changed.fileKinds(),
                new ContentSize(extent.characters() + further, sameFiles ? extent.bytes() : changed.bytes()),
                sentAt, sameFiles ? seconds : changed.seconds());
    }
}
