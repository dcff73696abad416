package org.indaba.coordination;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Effect;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.launch.LaunchDraft;

/**
 * A decision: the conversation and the draft as they are from now on, what is said, and what is done.
 *
 * @param draft empty: there is none any more
 */
public record StaffDecision(ConversationState conversation, Optional<LaunchDraft> draft, List<Effect> said, List<StaffEffect> done) {
    public StaffDecision {
        said = List.copyOf(said);
        done = List.copyOf(done);
    }
}
