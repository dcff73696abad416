package org.indaba.store.person;

import java.util.Optional;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewPosition;

/** The position of a person in the active consultation. */
public record ActivePosition(String consultation, InterviewPosition place) {

    public static Optional<ActivePosition> of(ConversationState conversation) {
        return conversation.active().flatMap(code ->
                conversation.interview(code).map(progress -> new ActivePosition(code, progress.place())));
    }
}
