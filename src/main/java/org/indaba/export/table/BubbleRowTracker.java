package org.indaba.export.table;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells the first row of a bubble from those of its further files, which need not stand next to each other where bubbles
 * tie. A bubble without a file has one row, so that only those with files are remembered, and of these the ones that tie.
 */
final class BubbleRowTracker {
    private final Set<Long> tied = new HashSet<>();
    private long sentAt;
    private long ordinal;

    /** Whether a row of a bubble with a file is its first; rows come in the order of the two numbers. */
    boolean begins(long bubble, long sent, long number) {
        if (sent != sentAt || number != ordinal) {
            tied.clear();
            sentAt = sent;
            ordinal = number;
        }
        return tied.add(bubble);
    }
}
