package org.indaba.coordination;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Effect;
import org.indaba.conversation.state.ConversationState;
import org.indaba.coordination.launch.LaunchDraft;

/**
 * A decision about the input of somebody with a role: the new conversation and draft, the messages, and the effects.
 *
 * @param draft empty where there is none any more
 */
public record StaffDecision(ConversationState conversation, Optional<LaunchDraft> draft, List<Effect> said, List<StaffEffect> done) {
    public StaffDecision {
        said = List.copyOf(said);
        done = List.copyOf(done);
    }
}
