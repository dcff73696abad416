package org.indaba.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A turn aside from the answers, to ask a human. What is written between its marks is a question, whenever it arrives.
 *
 * @param until empty where it was not left by a tap
 * @param seen when the person last did something there
 */
public record Aside(String consultation, Mark from, Optional<Mark> until, Instant seen) {

    Aside until(Mark end) {
        return new Aside(consultation, from, Optional.of(end), seen);
    }

    Aside seen(Instant now) {
        return new Aside(consultation, from, until, now.isAfter(seen) ? now : seen);
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
