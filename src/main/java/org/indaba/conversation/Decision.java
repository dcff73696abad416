package org.indaba.conversation;

import java.util.List;
import org.indaba.conversation.state.ConversationState;

/** A decision: the conversation as it is from now on, and what must be done for that. */
public record Decision(ConversationState next, List<Effect> events) {
    public Decision {
        events = List.copyOf(events);
    }

    /** Whether all that comes of the input is that it is taken for nothing. */
    public boolean isRefusal() {
        return events.size() == 1 && events.get(0) instanceof Effect.Spoke spoke && spoke.say().isRefusal();
    }
}
