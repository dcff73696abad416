package org.indaba.outbox;

import java.util.HashSet;
import java.util.Set;
import org.indaba.store.outbox.DueRow;
import org.indaba.store.outbox.OutboxRow;

/** Holds the rows of a lane that are marked and have no outcome yet. One thread uses it. */
final class InFlightRows {
    /**
     * The most rows besides answers to button presses: four times the senders, so that they have enough to do until the
     * next commit, and no more, since after a crash their outcome is unknown.
     */
    static final int MOST = 64;

    /** Answers to button presses have places of their own, so that nothing holds them up. */
    static final int MOST_TAPS = 16;

    /**
     * The part of {@link #MOST} for files, four times their senders: however slow they are, most of the places stay free
     * for other rows.
     */
    static final int MOST_FILES = 16;

    private final Set<Long> addresses = new HashSet<>();
    private int taps;
    private int files;

    void take(DueRow row) {
        if (isTap(row)) {
            taps++;
        } else {
            addresses.add(row.address());
            files += row.sendsFile() ? 1 : 0;
        }
    }

    void release(DueRow row) {
        if (isTap(row)) {
            taps--;
        } else {
            addresses.remove(row.address());
            files -= row.sendsFile() ? 1 : 0;
        }
    }

    /** The addresses for which a call is being made, each for one row alone. */
    Set<Long> addresses() {
        return addresses;
    }

    int room() {
        return MOST - addresses.size();
    }

    int tapRoom() {
        return MOST_TAPS - taps;
    }

    int fileRoom() {
        return MOST_FILES - files;
    }

    private static boolean isTap(DueRow row) {
        return row.priority() == OutboxRow.TAP;
    }
}
