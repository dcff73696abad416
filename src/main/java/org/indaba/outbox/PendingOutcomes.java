package org.indaba.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.indaba.store.DueRow;
import org.indaba.store.OutboxRow;

/**
 * The settlements that are not written down yet, and what they mean for the rows that are chosen beside them: the
 * database does not know yet.
 */
final class PendingOutcomes {
    private final List<SendOutcome> all = new ArrayList<>();

    void add(SendOutcome settlement) {
        all.add(settlement);
    }

    List<SendOutcome> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void clear() {
        all.clear();
    }

    /** Addresses whose row is over with, taps aside: the next may go. */
    Set<Long> free(String channel) {
        return addresses(channel, each -> isOver(each) && each.row().priority() != OutboxRow.TAP);
    }

    /** Addresses whose rows this changes: they are chosen from once it is written. */
    Set<Long> changing(String channel) {
        return addresses(channel, each -> !isOver(each));
    }

    private Set<Long> addresses(String channel, Predicate<SendOutcome> which) {
        Set<Long> addresses = new HashSet<>();
        for (SendOutcome each : all) {
            if (each.row().channel().equals(channel) && which.test(each)) {
                addresses.add(each.row().address());
            }
        }
        return addresses;
    }

    private static boolean isOver(SendOutcome each) {
        return each instanceof SendOutcome.Done || each instanceof SendOutcome.Parked;
    }

    /** The row, with the live message of its address as the last send left it. */
    DueRow upToDate(DueRow row, Map<Long, String> live) {
        String key = live.get(row.address());
        return key == null ? row : row.withLiveMessage(key);
    }

    Map<Long, String> live() {
        Map<Long, String> live = new HashMap<>();
        for (SendOutcome each : all) {
            if (each instanceof SendOutcome.Done done) {
                done.live().ifPresent(key -> live.put(each.row().address(), key));
            }
        }
        return live;
    }
}
