package org.indaba.store;

import java.util.Optional;
import org.indaba.conversation.Conversation;
import org.indaba.conversation.Place;

/** Where a person is in the consultation that is active. */
public record Whereabouts(String consultation, Place place) {

    public static Optional<Whereabouts> of(Conversation conversation) {
        return conversation.active().flatMap(code ->
                conversation.interview(code).map(progress -> new Whereabouts(code, progress.place())));
    }
}
