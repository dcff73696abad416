package org.indaba.export.table;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells the first row of a bubble from those of its further files. They need not be next to each other where several
 * bubbles have the same time. A bubble without a file has one row, so only those with files and the same time are
 * remembered.
 */
final class BubbleRowTracker {
    private final Set<Long> tied = new HashSet<>();
    private long sentAt;
    private long ordinal;

    /** Tells whether a row of a bubble with a file is its first; rows come in the order of the two numbers. */
    boolean begins(long bubble, long sent, long number) {
        if (sent != sentAt || number != ordinal) {
            tied.clear();
            sentAt = sent;
            ordinal = number;
        }
        return tied.add(bubble);
    }
}
