package org.indaba.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.indaba.conversation.ConversationLimits;

/**
 * A text that somebody who gets questions has typed, that has no other meaning, and that is sent to nobody until they
 * confirm it.
 *
 * @param parts the parts in the order in which they were sent
 * @param question the question that they were asked about, where it was one
 * @param answered whether they were told that somebody else has answered it
 * @param asked when they were asked about it last; empty where something else was asked after it
 */
public record KeptReply(List<Part> parts, OptionalLong question, boolean answered, Optional<Instant> asked) {
    public static final KeptReply NONE = new KeptReply(List.of(), OptionalLong.empty(), false, Optional.empty());

    /** @param message the channel's name of the message */
    public record Part(String message, String text) {}

    public KeptReply {
        parts = List.copyOf(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The whole text, as it would be sent. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining("\n"));
    }

    /** The key of its last message, by which an answer is recognised. */
    public String message() {
        return parts.get(parts.size() - 1).message();
    }

    public boolean holds(String message) {
        return parts.stream().anyMatch(each -> each.message().equals(message));
    }

    /** Returns the reply with another part, or with a new text of an existing one. */
    public KeptReply with(Part part) {
        List<Part> all = new ArrayList<>(parts);
        if (holds(part.message())) {
            all.replaceAll(each -> each.message().equals(part.message()) ? part : each);
        } else {
            all.add(part);
        }
        return new KeptReply(all, question, answered, asked);
    }

    /**
     * Returns the reply after they were asked whether it is the answer to this question, or, where it is empty, to which of
     * several.
     */
    public KeptReply about(OptionalLong one) {
        return new KeptReply(parts, one, false, asked);
    }

    /** Returns the reply to a question that somebody else has answered. */
    public KeptReply answeredBefore(long one) {
        return new KeptReply(parts, OptionalLong.of(one), true, asked);
    }

    /** Tells whether a yes, a no or a number that comes now is about it: after a while nobody remembers what was asked. */
    public boolean isAskedAbout(Instant now) {
        return asked.filter(each -> now.isBefore(each.plus(ConversationLimits.RESUME_AFTER))).isPresent();
    }

    boolean fits() {
        return text().length() <= HelpRelayPolicy.MOST_REPLY;
    }
}
