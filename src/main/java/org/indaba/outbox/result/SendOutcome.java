package org.indaba.outbox.result;

import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.store.outbox.DueRow;

/** What becomes of a row once its call has ended. */
public sealed interface SendOutcome {
    DueRow row();

    /** Whether the row waits to be sent again. */
    default boolean isAgain() {
        return false;
    }

    /** It is over with. {@code live} names the message that has the live buttons now, {@code sent} the one it made. */
    record Done(DueRow row, Optional<String> live, Optional<String> sent) implements SendOutcome {}

    record Later(DueRow row, Instant due, int attempts, int unknownOutcomes, String reason) implements SendOutcome {
        @Override
        public boolean isAgain() {
            return true;
        }

        /** Whether the channel asked for it. */
        boolean isPause() {
            return reason.equals(DueRow.HELD) || reason.equals(DueRow.BOT_HELD);
        }
    }

    record Parked(DueRow row, int unknownOutcomes, String reason) implements SendOutcome {}

    /** The person is out of reach. {@code called}: when the call began. */
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
