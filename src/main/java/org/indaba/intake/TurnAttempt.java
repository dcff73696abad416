package org.indaba.intake;

import org.indaba.coordination.Enquiry;
import org.indaba.intake.context.TurnResult;

/** What one attempt to carry out a turn comes to. */
sealed interface TurnAttempt {
    record Ended(TurnResult taken) implements TurnAttempt {}

    /** Something has to be known before; nothing is written. */
    record Lacks(Enquiry enquiry) implements TurnAttempt {}

    /** An earlier turn of the same person waits for what it lacks; nothing is written. */
    record Waits() implements TurnAttempt {}
}
