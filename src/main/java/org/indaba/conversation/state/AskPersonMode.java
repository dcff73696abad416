package org.indaba.conversation.state;

import java.time.Instant;
import java.util.Optional;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.input.Input;

/**
 * A turn aside from the answers, to ask a human. What is written between its marks is a question, whenever it arrives.
 *
 * @param until empty where it was not left by a tap
 * @param seen when the person last did something there
 */
public record AskPersonMode(String consultation, ChannelMoment from, Optional<ChannelMoment> until, Instant seen) {

    public AskPersonMode until(ChannelMoment end) {
        return new AskPersonMode(consultation, from, Optional.of(end), seen);
    }

    public AskPersonMode seen(Instant now) {
        return new AskPersonMode(consultation, from, until, now.isAfter(seen) ? now : seen);
    }

    /** Whether the message was sent before the person turned aside: it is no question then. */
    public boolean beganAfter(Input.Said said) {
        return from.isAfter(said);
    }

    /** Whether the message was sent there and arrives after the person has left. */
    public boolean endedAfter(Input.Said said) {
        return until.filter(each -> each.isAfter(said)).isPresent() && !beganAfter(said);
    }
}
