package org.indaba.coordination;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Conversation;
import org.indaba.conversation.Event;
import org.indaba.coordination.launch.LaunchDraft;

/**
 * A decision: the conversation and the draft as they are from now on, what is said, and what is done.
 *
 * @param draft empty: there is none any more
 */
public record Ruling(Conversation conversation, Optional<LaunchDraft> draft, List<Event> said, List<Deed> done) {
    public Ruling {
        said = List.copyOf(said);
        done = List.copyOf(done);
    }
}
