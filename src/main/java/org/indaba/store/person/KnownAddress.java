package org.indaba.store.person;

import java.util.Optional;
import org.indaba.conversation.state.ConversationState;

/**
 * An address from which something has come before, and the conversation of the person there.
 *
 * @param liveMessage the message that has the live buttons
 */
public record KnownAddress(
        long id, long respondent, Optional<String> liveMessage, boolean gone, ConversationState conversation) {
}
