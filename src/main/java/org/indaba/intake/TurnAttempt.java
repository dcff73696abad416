package org.indaba.intake;

import org.indaba.coordination.Enquiry;
import org.indaba.intake.context.TurnResult;

/** The result of one attempt to carry out a turn. */
sealed interface TurnAttempt {
    record Ended(TurnResult taken) implements TurnAttempt {}

    /** An enquiry has to be answered first; nothing is written. */
    record Lacks(Enquiry enquiry) implements TurnAttempt {}

    /** An earlier turn of the same person waits for its enquiry; nothing is written. */
    record Waits() implements TurnAttempt {}
}
