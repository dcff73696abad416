package org.indaba.outbox.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.indaba.store.outbox.DueRow;
import org.indaba.store.outbox.OutboxRow;

/**
 * Holds the outcomes that are not written yet, and what they mean for rows that are chosen meanwhile, since the database
 * does not have them yet.
 */
public final class PendingOutcomes {
    private final List<SendOutcome> all = new ArrayList<>();

    public void add(SendOutcome settlement) {
        all.add(settlement);
    }

    public List<SendOutcome> all() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public void clear() {
        all.clear();
    }

    /** The addresses whose row is done, without answers to button presses: the next row may be sent. */
    public Set<Long> free(String channel) {
        return addresses(channel, each -> isOver(each) && each.row().priority() != OutboxRow.TAP);
    }

    /** The addresses whose rows this changes: they are chosen from once it is written. */
    public Set<Long> changing(String channel) {
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

    /** The row, with the live message of its address according to the last send. */
    public DueRow upToDate(DueRow row, Map<Long, String> live) {
        String key = live.get(row.address());
        return key == null ? row : row.withLiveMessage(key);
    }

    public Map<Long, String> live() {
        Map<Long, String> live = new HashMap<>();
        for (SendOutcome each : all) {
            if (each instanceof SendOutcome.Done done) {
                done.live().ifPresent(key -> live.put(each.row().address(), key));
            }
        }
        return live;
    }
}
