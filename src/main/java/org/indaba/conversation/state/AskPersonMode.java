package org.indaba.conversation.state;

import java.time.Instant;
import java.util.Optional;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.input.Input;

/**
 * The mode in which a person asks a human. A text that was written between its beginning and its end is a question,
 * whenever it arrives.
 *
 * @param until empty where it was not ended by a button
 * @param seen when the person last did something in it
 */
public record AskPersonMode(String consultation, ChannelMoment from, Optional<ChannelMoment> until, Instant seen) {

    public AskPersonMode until(ChannelMoment end) {
        return new AskPersonMode(consultation, from, Optional.of(end), seen);
    }

    public AskPersonMode seen(Instant now) {
        return new AskPersonMode(consultation, from, until, now.isAfter(seen) ? now : seen);
    }

    /** Tells whether the message was sent before the mode began, so that it is no question. */
    public boolean beganAfter(Input.Said said) {
        return from.isAfter(said);
    }

    /** Tells whether the message was sent in the mode and arrives after its end. */
    public boolean endedAfter(Input.Said said) {
        return until.filter(each -> each.isAfter(said)).isPresent() && !beganAfter(said);
    }
}
