package org.indaba.store.person;

import java.util.Optional;
import org.indaba.conversation.state.ConversationState;

/**
 * An address that has been heard from before, and the conversation of whoever is there.
 *
 * @param liveMessage the message that has the live buttons
 */
public record KnownAddress(
        long id, long respondent, Optional<String> liveMessage, boolean gone, ConversationState conversation) {
}
