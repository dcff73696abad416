package org.indaba.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells someone something that did not come of a turn of theirs. What they are asked stays as it is. */
public final class Beside {
    private Beside() {}

    /** The buttons at the bottom of the chat stay there; those of a question of the product's own stay where they are. */
    public static Event.Spoke tell(Desk desk, Conversation conversation, Instant at, List<Paragraph> paragraphs) {
        Exchange exchange = new Exchange(desk, conversation, at, Optional.empty());
        boolean free = conversation.dialog().isEmpty() || exchange.asks();
        return new Event.Spoke(
                exchange.language(), new Say(paragraphs, free ? exchange.rows() : List.of(), Say.Timing.AT_ONCE));
    }
}
