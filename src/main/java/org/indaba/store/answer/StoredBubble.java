package org.indaba.store.answer;

import java.time.Instant;
import java.util.Optional;
import org.indaba.conversation.state.KeptBubble;

/**
 * A bubble as it is stored.
 *
 * @param editedAt when its message was changed to what is stored, by the channel's clock; empty where it never was, and
 *     for a value, which may have been changed by a button since
 */
public record StoredBubble(
        KeptBubble kept, long response, String content, int revisions, Optional<Instant> editedAt) {

    /** The kind of one that holds a value that was typed. */
    public static final String VALUE = "value";

    /** The kind of one that holds a choice that was tapped. */
    public static final String OPTION = "option";
}
