package org.indaba.intake;

import org.indaba.coordination.Enquiry;

/** What one attempt to carry out a turn comes to. */
sealed interface Attempted {
    record Ended(Taken taken) implements Attempted {}

    /** Something has to be known before; nothing is written. */
    record Lacks(Enquiry enquiry) implements Attempted {}

    /** An earlier turn of the same person waits for what it lacks; nothing is written. */
    record Waits() implements Attempted {}
}
