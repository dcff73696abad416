package org.indaba.outbox.result;

import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.store.outbox.DueRow;

/** The outcome for a row once its call has ended. */
public sealed interface SendOutcome {
    DueRow row();

    /** Tells whether the row waits to be sent again. */
    default boolean isAgain() {
        return false;
    }

    /**
     * The row is done. {@code live} names the message that has the live buttons now, {@code sent} the one that the call
     * made.
     */
    record Done(DueRow row, Optional<String> live, Optional<String> sent) implements SendOutcome {}

    record Later(DueRow row, Instant due, int attempts, int unknownOutcomes, String reason) implements SendOutcome {
        @Override
        public boolean isAgain() {
            return true;
        }

        /** Tells whether the channel asked for the wait. */
        boolean isPause() {
            return reason.equals(DueRow.HELD) || reason.equals(DueRow.BOT_HELD);
        }
    }

    record Parked(DueRow row, int unknownOutcomes, String reason) implements SendOutcome {}

    /** The person is out of reach. {@code called} is the time at which the call began. */
    record Gone(DueRow row, Instant called) implements SendOutcome {}

    record Moved(DueRow row, Address to, Instant due) implements SendOutcome {
        @Override
        public boolean isAgain() {
            return true;
        }
    }

    /** No call was made. */
    record PutBack(DueRow row) implements SendOutcome {}
}
