package org.indaba.store.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of the outbox: something that must be sent.
 *
 * @param replaceable true where the next message with buttons for the same respondent replaces it while it still waits
 * @param expires the time after which it is useless, as for the answer to a button press
 * @param attempts the number of failures
 * @param unknownOutcomes the number of calls with an unknown outcome
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

    /** Priorities, the lower the sooner: an unanswered button press shows a spinner on the person's phone. */
    public static final int TAP = 0;

    public static final int REPLY = 1;
    public static final int BULK = 2;
}
