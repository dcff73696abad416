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
 * The facts about a stored bubble that a decision needs.
 *
 * @param kinds one kind for each file that came with it, such as {@code voice}
 * @param extent how much it counts towards the {@link StorageLimits}; nothing for a bubble that an earlier release stored
 * @param sentAt when its message was sent; empty for one that is not stored yet
 * @param seconds the length of its recording, where it has exactly one and the length is known
 */
public record KeptBubble(
        long id, String consultation, String question, int words, List<String> kinds, ContentSize extent,
        Optional<Instant> sentAt, OptionalLong seconds) {
    private static final Set<String> RECORDINGS = Set.of("voice", "audio", "video", "video-note");

    public KeptBubble {
        kinds = List.copyOf(kinds);
    }

    /** Makes a bubble that is not stored yet. */
    public KeptBubble(long id, String consultation, String question, int words, List<String> kinds, ContentSize extent) {
        this(id, consultation, question, words, kinds, extent, Optional.empty(), OptionalLong.empty());
    }

    /** Makes a bubble that counts towards no limit. */
    public KeptBubble(long id, String consultation, String question, int words, List<String> kinds) {
        this(id, consultation, question, words, kinds, ContentSize.NONE);
    }

    public int voices() {
        return (int) kinds.stream().filter("voice"::equals).count();
    }

    /** The number of files that are no voice notes. */
    public int files() {
        return kinds.size() - voices();
    }

    /** The time at which a recording without text was sent; empty for other bubbles. */
    public Optional<Instant> recordedAt() {
        return sentAt.filter(any -> words == 0 && kinds.stream().anyMatch(RECORDINGS::contains));
    }

    public KeptBubble withWords(int changed) {
        return new KeptBubble(id, consultation, question, changed, kinds, extent, sentAt, seconds);
    }

    /**
     * The bubble after an edit. A message with files keeps one, whatever else is edited, and the earlier wording is kept
     * beside the new one.
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
