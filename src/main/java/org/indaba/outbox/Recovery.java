package org.indaba.outbox;

import java.time.Instant;
import java.util.Map;
import org.indaba.channel.Channel;
import org.indaba.outbox.pace.ChatPauses;
import org.indaba.outbox.result.SendResultPolicy;
import org.indaba.store.Database;
import org.indaba.store.outbox.OutboxStateTransitions;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.PauseTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles at the start what the last process left: calls that it was making, and pauses that it was in. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private Recovery() {}

    static void run(Database database, Map<String, SendLane> roads, ChatPauses pauses, Instant now) {
        OutboxStateTransitions.Recovered recovered = database.write(
                        "outbox", db -> OutboxStateTransitions.recoverSending(db, SendResultPolicy.MOST_UNKNOWN, SendResultPolicy.UNKNOWN))
                .join();
        if (recovered.due() + recovered.parked() > 0) {
            LOG.info("{} calls had been begun: {} are made again, {} parked as {}",
                    recovered.due() + recovered.parked(), recovered.due(), recovered.parked(), SendResultPolicy.UNKNOWN);
        }
        for (PauseTable.Asked each : database.read(db -> PauseTable.on(db, now, ChatPauses.MOST))) {
            if (!each.wholeBot()) {
                pauses.add(each.address(), each.until());
            } else {
                roads.values().stream().filter(road -> isOf(road.channel(), each))
                        .forEach(road -> road.hold(each.until()));
            }
        }
        roads.values().forEach(road -> warnOfOthers(database, road.channel()));
    }

    private static boolean isOf(Channel channel, PauseTable.Asked pause) {
        return channel.name().equals(pause.channel()) && channel.bot().equals(pause.bot());
    }

    private static void warnOfOthers(Database database, Channel channel) {
        int waiting = database.read(db -> OutboxTable.countForOtherBots(db, channel.bot()));
        if (waiting > 0) {
            LOG.warn("{} messages wait for another bot of {}: they go out once its token is set again",
                    waiting, channel.name());
        }
    }
}
