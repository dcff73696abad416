package org.indaba.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A turn aside from the answers, to ask a human. What is written between its marks is a question, whenever it arrives.
 *
 * @param until empty where it was not left by a tap
 * @param seen when the person last did something there
 */
public record AskPersonMode(String consultation, ChannelMoment from, Optional<ChannelMoment> until, Instant seen) {

    AskPersonMode until(ChannelMoment end) {
        return new AskPersonMode(consultation, from, Optional.of(end), seen);
    }

    AskPersonMode seen(Instant now) {
        return new AskPersonMode(consultation, from, until, now.isAfter(seen) ? now : seen);
    }

    /** Whether the message was sent before the person turned aside: it is no question then. */
    boolean beganAfter(Input.Said said) {
        return from.isAfter(said);
    }

    /** Whether the message was sent there and arrives after the person has left. */
    boolean endedAfter(Input.Said said) {
        return until.filter(each -> each.isAfter(said)).isPresent() && !beganAfter(said);
    }
}
