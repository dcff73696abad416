package org.indaba.conversation;

import java.util.List;

/** A decision: the conversation as it is from now on, and what must be done for that. */
public record Step(Conversation next, List<Event> events) {
    public Step {
        events = List.copyOf(events);
    }

    /** Whether all that comes of the input is that it is taken for nothing. */
    public boolean isRefusal() {
        return events.size() == 1 && events.get(0) instanceof Event.Spoke spoke && spoke.say().isRefusal();
    }
}
