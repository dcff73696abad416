package org.indaba.outbox;

import java.util.HashSet;
import java.util.Set;
import org.indaba.store.outbox.DueRow;
import org.indaba.store.outbox.OutboxRow;

/** The rows of a road that are marked and not settled yet. Used by one thread. */
final class InFlightRows {
    /**
     * Taps aside: four times the senders, so that they have enough to do until the next commit, and no more, since after
     * a crash nobody knows what became of them.
     */
    static final int MOST = 64;

    /** Answers to taps have room of their own, so that nothing keeps them. */
    static final int MOST_TAPS = 16;

    /** Of the {@link #MOST}, four times their senders: however slow they are, most of the room is for the rest. */
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

    /** A call is being made for each of them, and for one row alone. */
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
