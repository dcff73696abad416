package org.indaba.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.channel.Channel;
import org.indaba.outbox.pace.ChatPauses;
import org.indaba.outbox.pace.SendRateLimiter;
import org.indaba.store.Database;
import org.indaba.store.outbox.DueOutboxQuery;
import org.indaba.store.outbox.DueRow;
import org.indaba.store.outbox.SendableRows;
import org.indaba.vault.AddressSeal;
import org.indaba.vault.Vault;

/**
 * Chooses the next rows of a lane: answers to button presses, then the first row of each address, the most urgent and the
 * oldest first, as far as pace and pauses allow.
 */
final class SendOrderPolicy {
    /**
     * The extent of a look at the outbox.
     *
     * @param everywhere whether to look at the whole outbox, or at {@code continuing} alone
     * @param continuing addresses whose last row has just been sent
     * @param busy addresses for which a call is being made, or whose rows are about to change
     * @param room the number of rows that may be taken, without answers to button presses
     * @param fileRoom the number of them that may send a file
     */
    record Look(boolean everywhere, Collection<Long> continuing, Set<Long> busy, int room, int tapRoom, int fileRoom) {}

    private record Rows(List<DueRow> taps, List<DueRow> others, Optional<Instant> earliest) {}

    private final Database database;
    private final Vault vault;
    private final ChatPauses pauses;
    private final ChatPauses rests = new ChatPauses();

    SendOrderPolicy(Database database, Vault vault, ChatPauses pauses) {
        this.database = database;
        this.vault = vault;
        this.pauses = pauses;
    }

    /** Shortens pauses after the clock was set back. */
    void setBack(Duration back) {
        pauses.setBack(back);
        rests.setBack(back);
    }

    SelectedRows choose(SendLane road, Look look, Instant now) {
        SelectedRows chosen = new SelectedRows();
        if (road.isHeld(now)) {
            chosen.lookAgain(road.heldUntil());
            return chosen;
        }
        Set<Long> held = pauses.on(now);
        Set<Long> busy = new HashSet<>(look.busy());
        busy.addAll(held);
        busy.addAll(rests.on(now));
        Instant nextOfBot = road.nextOfBot(now);
        boolean messagesToo = !nextOfBot.isAfter(now) && !rests.isFull();
        SendableRows mayGo = !messagesToo ? SendableRows.NO_MESSAGES : look.fileRoom() > 0 ? SendableRows.ANYTHING : SendableRows.NO_FILES;
        Rows rows = read(road.channel(), look, held, busy, mayGo, now);

        for (DueRow tap : rows.taps()) {
            take(tap, chosen, road, now);
        }
        int files = 0;
        for (DueRow row : rows.others()) {
            if (row.sendsFile() && files++ >= look.fileRoom()) {
                chosen.moreFiles = true;
            } else {
                take(row, chosen, road, now);
            }
        }
        chosen.moreFiles |= mayGo == SendableRows.NO_FILES;
        chosen.moreTaps |= rows.taps().size() == look.tapRoom();
        chosen.more |= look.everywhere() && rows.others().size() == look.room();
        rows.earliest().ifPresent(chosen::lookAgain);
        rests.earliest().ifPresent(chosen::lookAgain);
        // the row that caused a pause may be taken back meanwhile, and others wait for its end
        pauses.earliest().ifPresent(chosen::lookAgain);
        if (nextOfBot.isAfter(now)) {
            chosen.lookAgain(nextOfBot);
        }
        return chosen;
    }

    private Rows read(
            Channel channel, Look look, Set<Long> held, Set<Long> busy, SendableRows mayGo, Instant now) {
        return database.read(db -> {
            List<DueRow> taps = look.tapRoom() == 0 ? List.of() : DueOutboxQuery.taps(
                    db, channel.name(), channel.bot(), now, held, look.tapRoom());
            List<DueRow> others = List.of();
            if (look.everywhere() && look.room() > 0) {
                others = DueOutboxQuery.firstOfEachAddress(db, channel.name(), channel.bot(), now, busy, mayGo, look.room());
            } else if (!look.everywhere()) {
                List<Long> free = look.continuing().stream().filter(each -> !busy.contains(each)).toList();
                others = free.isEmpty()
                        ? List.of()
                        : DueOutboxQuery.nextOf(
                                db, channel.name(), channel.bot(), now, free, mayGo, look.room());
            }
            return new Rows(taps, others, DueOutboxQuery.earliest(db, channel.bot(), now));
        });
    }

    private void take(DueRow row, SelectedRows chosen, SendLane road, Instant now) {
        if (row.gone() || row.expires().filter(end -> !now.isBefore(end)).isPresent()) {
            chosen.drop.add(row);
            chosen.more = true;
            chosen.moreTaps = true;
        } else if (!row.makesMessage()) {
            chosen.send.add(row);
        } else {
            takeMessage(row, chosen, road, now);
        }
    }

    private void takeMessage(DueRow row, SelectedRows chosen, SendLane road, Instant now) {
        SendRateLimiter pace = road.pace();
        Instant bot = road.nextOfBot(now);
        if (bot.isAfter(now)) {
            chosen.lookAgain(bot);
            return;
        }
        Instant chat = pace.nextOf(row.address(), isGroup(row), now);
        if (chat.isAfter(now)) {
            rests.add(row.address(), chat);
            chosen.more = true;
        } else {
            pace.count(row.address());
            chosen.send.add(row);
        }
    }

    /** Telegram's groups have negative ids (Bot API, "Chat"). */
    private boolean isGroup(DueRow row) {
        try {
            return AddressSeal.open(vault, row.address(), row.channel(), row.bot(), row.sealed())
                    .place()
                    .startsWith("-");
        } catch (Vault.WrongKey saidWhenItIsSent) {
            return false;
        }
    }
}
