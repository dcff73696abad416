package org.indaba.simulation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.indaba.channel.SendResult;
import org.indaba.store.outbox.DueRow;
import org.indaba.store.outbox.OutboxRow;

/** What is known of the calls for each row of the outbox. */
final class Calls {
    /** So long a call may take that was begun by day. */
    private static final int GRACE_SECONDS = 120;

    private static final LocalTime BEGINS = LocalTime.of(9, 0);
    private static final LocalTime ENDS = LocalTime.of(20, 0);
    private static final ZoneId OTHERWISE = ZoneId.of("Europe/Zurich");

    /** Where the simulated people are. */
    private static final Map<String, ZoneId> ZONES = Map.of(
            "KE", ZoneId.of("Africa/Nairobi"), "FR", ZoneId.of("Europe/Paris"), "JP", ZoneId.of("Asia/Tokyo"));

    private static final class Log {
        boolean arrived;
        int unknown;
        boolean over;
    }

    private final Simulator simulator;
    private final Map<Long, Log> logs = new HashMap<>();
    private final Map<Long, String> broadcastOf = new HashMap<>();
    private final Set<String> toldBy = new HashSet<>();
    private final Map<Long, Long> unsettled = new HashMap<>();
    private final Map<Long, Phone> phones = new HashMap<>();
    private final Set<Long> gone = new HashSet<>();

    Calls(Simulator simulator) {
        this.simulator = simulator;
    }

    private Log log(long row) {
        return logs.computeIfAbsent(row, any -> new Log());
    }

    void begins(DueRow row) {
        Log log = log(row.id());
        if (row.makesMessage()) {
            Invariant.ONCE.holds(!log.arrived, "row " + row.id() + " arrived and is sent again");
            Invariant.ONCE.holds(log.unknown < 2, "row " + row.id() + " is sent a third time");
        }
        if (row.priority() == OutboxRow.BULK && row.makesMessage()) {
            byDay(row);
        }
    }

    private void byDay(DueRow row) {
        simulator.figures.count(Figures.Kind.UNASKED);
        ZoneId zone = simulator.store.countryOf(row.id()).map(ZONES::get).orElse(OTHERWISE);
        Instant now = simulator.clock.instant();
        LocalTime here = now.atZone(zone).toLocalTime();
        LocalTime before = now.minusSeconds(GRACE_SECONDS).atZone(zone).toLocalTime();
        Invariant.HOURS.holds(
                !here.isBefore(BEGINS) && (here.isBefore(ENDS) || before.isBefore(ENDS)),
                "row " + row + " created " + row.created() + " at " + here + " in " + zone);
        simulator.store.broadcastOf(row.id()).ifPresent(each -> broadcastOf.put(row.id(), each + "/" + row.address()));
    }

    void ended(DueRow row, Phone phone, SendResult result) {
        Log log = log(row.id());
        if (result instanceof SendResult.Sent sent) {
            log.over = true;
            log.arrived = true;
            String broadcast = broadcastOf.get(row.id());
            Invariant.ACTS.holds(broadcast == null || toldBy.add(broadcast), "a message to all came twice");
            sent.messageKey().ifPresent(key -> {
                unsettled.put(row.address(), Long.parseLong(key));
                phones.put(row.address(), phone);
            });
        } else if (result instanceof SendResult.Retry retry && retry.unknown()) {
            log.unknown++;
            log.over = true;
        } else if (result instanceof SendResult.Gone) {
            log.over = true;
            gone.add(row.address());
        } else if (!(result instanceof SendResult.Held || result instanceof SendResult.Retry)) {
            log.over = true;
        }
    }

    /** A row that is there no more was called for, or nobody waits for it. */
    void left(long row, Store.Waiting waiting) {
        boolean pointless = waiting.pointless() || gone.contains(waiting.address()) || simulator.store.gone(waiting.address());
        Log log = logs.get(row);
        Invariant.SAID.holds(pointless || log != null && log.over, "row " + row + " left the outbox without a call");
    }

    void settled() {
        unsettled.entrySet().removeIf(each -> simulator.store.live(each.getKey()) == each.getValue());
    }

    /** Nothing is remembered of calls that are not written down. */
    void restarted() {
        settled();
        unsettled.forEach((address, number) -> phones.get(address).unknown(number));
        unsettled.clear();
        for (long row : simulator.store.outbox(0).keySet()) {
            Log log = logs.get(row);
            if (log != null && log.arrived) {
                log.arrived = false;
                log.unknown++;
                String broadcast = broadcastOf.get(row);
                if (broadcast != null) {
                    toldBy.remove(broadcast);
                }
            }
        }
    }
}
