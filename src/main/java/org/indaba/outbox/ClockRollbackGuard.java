package org.indaba.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.indaba.store.Database;
import org.indaba.store.outbox.OutboxStateTransitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Detects that the clock was set back, and shortens waits that were computed with the old time. */
final class ClockRollbackGuard {
    /** A clock that goes back by more than this was set. */
    static final Duration LEAST = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(ClockRollbackGuard.class);

    private final Database database;
    private final Map<String, SendLane> roads;
    private final SendOrderPolicy chooser;
    private Instant last;
    private Duration unwritten = Duration.ZERO;

    /** At first {@code now} is compared with the time at which the newest row was written. */
    ClockRollbackGuard(Database database, Map<String, SendLane> roads, SendOrderPolicy chooser, Instant now) {
        this.database = database;
        this.roads = roads;
        this.chooser = chooser;
        this.last = database.read(OutboxStateTransitions::newest).filter(now::isBefore).orElse(now);
    }

    /** Tells whether the clock was set back since the last call. */
    boolean notice(Instant now) {
        Duration jump = Duration.between(now, last);
        last = now;
        if (jump.compareTo(LEAST) <= 0) {
            return false;
        }
        LOG.warn("the clock was set back by {} s: what waits goes by the new time", jump.toSeconds());
        roads.values().forEach(each -> each.setBack(jump));
        chooser.setBack(jump);
        unwritten = unwritten.plus(jump);
        return true;
    }

    /** Writes the shortened waits to the database. */
    void write(String lane, Instant now) throws InterruptedException, ExecutionException, TimeoutException {
        if (!unwritten.isZero()) {
            Duration jump = unwritten;
            database.write(lane, db -> {
                        OutboxStateTransitions.setBack(db, now, jump);
                        return null;
                    })
                    .get(DispatchRound.COMMIT_SECONDS, TimeUnit.SECONDS);
            unwritten = Duration.ZERO;
        }
    }
}
