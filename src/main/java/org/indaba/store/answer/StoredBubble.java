package org.indaba.store.answer;

import java.time.Instant;
import java.util.Optional;
import org.indaba.conversation.state.KeptBubble;

/**
 * A bubble as it is stored.
 *
 * @param editedAt when its message was changed to the stored text, by the channel's clock; empty where it never was, and
 *      for a value, which may have been changed by a button since
 */
public record StoredBubble(
        KeptBubble kept, long response, String content, int revisions, Optional<Instant> editedAt) {

    /** The kind of a bubble that contains a typed value. */
    public static final String VALUE = "value";

    /** The kind of a bubble that contains a choice made with a button. */
    public static final String OPTION = "option";
}
