package org.indaba.conversation;

import java.util.List;

/** A decision: the conversation as it is from now on, and what must be done for that. */
public record Step(Conversation next, List<Event> events) {
    public Step {
        events = List.copyOf(events);
    }
}
