package org.indaba.store.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that must go out.
 *
 * @param replaceable it gives way to the next message with buttons of the same respondent while it still waits
 * @param expires when it has lost its point, as the answer to a tap does
 * @param attempts how often it failed
 * @param unknownOutcomes how often nobody knows whether it arrived
 */
public record OutboxRow(
        long id,
        long respondent,
        long address,
        int priority,
        Notice notice,
        boolean replaceable,
        Instant due,
        Optional<Instant> expires,
        Instant created,
        int attempts,
        int unknownOutcomes) {

    /** Priorities, the lower the sooner: an unanswered tap shows a spinning clock on the person's phone. */
    public static final int TAP = 0;

    public static final int REPLY = 1;
    public static final int BULK = 2;
}
