package org.indaba.conversation;

import java.util.List;
import org.indaba.conversation.state.ConversationState;

/** A decision: the new state of the conversation, and the effects to be carried out. */
public record Decision(ConversationState next, List<Effect> events) {
    public Decision {
        events = List.copyOf(events);
    }

    /** Tells whether the only effect is a message that the input is not accepted. */
    public boolean isRefusal() {
        return events.size() == 1 && events.get(0) instanceof Effect.Spoke spoke && spoke.say().isRefusal();
    }
}
