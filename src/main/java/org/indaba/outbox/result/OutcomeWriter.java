package org.indaba.outbox.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.indaba.store.broadcast.CountSent;
import org.indaba.store.outbox.DueRow;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxStateTransitions;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.PauseTable;
import org.indaba.store.response.ResponseTable;
import org.indaba.store.staff.HelpRelayTable;
import org.indaba.vault.AddressSeal;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the outcomes of calls. Each may be written twice, and none brings back a row that was deleted during its call. */
public final class OutcomeWriter {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWriter.class);

    private final Vault vault;

    public OutcomeWriter(Vault vault) {
        this.vault = vault;
    }

    /** Writes outcomes, and returns how many other rows were dropped because their person is out of reach. */
    public long write(DSLContext db, List<SendOutcome> settlements, Instant now) {
        List<Long> done = new ArrayList<>();
        List<Long> bulk = new ArrayList<>();
        List<Long> back = new ArrayList<>();
        long dropped = 0;
        for (SendOutcome each : settlements) {
            DueRow row = each.row();
            if (each instanceof SendOutcome.Done over) {
                (row.priority() == OutboxRow.BULK ? bulk : done).add(row.id());
                over.live().ifPresent(key -> AddressTable.setLiveMessage(db, row.address(), key));
                over.sent().filter(key -> row.kind().equals(Notice.Relayed.KIND))
                        .ifPresent(key -> HelpRelayTable.sentAs(db, row.id(), key));
            } else if (each instanceof SendOutcome.Later later) {
                OutboxStateTransitions.postpone(
                        db, row.id(), later.due(), later.attempts(), later.unknownOutcomes(), later.reason());
                if (later.isPause()) {
                    // whatever happens to the row: it may have been taken back during the call
                    PauseTable.add(db, row.address(), later.reason().equals(DueRow.BOT_HELD), later.due(), now);
                }
            } else if (each instanceof SendOutcome.Parked parked) {
                OutboxStateTransitions.park(db, row.id(), parked.unknownOutcomes(), parked.reason());
            } else if (each instanceof SendOutcome.Gone gone) {
                ResponseTable.takeBackReminders(db, row.id());
                done.add(row.id());
                dropped += AddressTable.markGone(db, row.respondent(), row.address(), gone.called(), now);
            } else if (each instanceof SendOutcome.Moved moved) {
                move(db, moved);
            } else {
                back.add(row.id());
            }
        }
        if (!bulk.isEmpty()) {
            CountSent.run(db, bulk);
            done.addAll(bulk);
        }
        if (!done.isEmpty()) {
            OutboxTable.delete(db, done);
        }
        if (!back.isEmpty()) {
            OutboxStateTransitions.putBack(db, back);
        }
        List<Long> again = settlements.stream()
                .filter(each -> each.row().priority() == OutboxRow.BULK && each.isAgain())
                .map(each -> each.row().id())
                .toList();
        if (!again.isEmpty()) {
            OutboxTable.dropOvertaken(db, again);
        }
        return dropped;
    }

    private void move(DSLContext db, SendOutcome.Moved moved) {
        DueRow row = moved.row();
        String lookup = AddressSeal.lookup(vault, moved.to());
        byte[] sealed = AddressSeal.seal(vault, row.address(), moved.to());
        if (AddressTable.move(db, row.address(), lookup, sealed)) {
            OutboxStateTransitions.postpone(
                    db, row.id(), moved.due(), row.attempts() + 1, row.unknownOutcomes(), DueRow.RETRY);
        } else {
            LOG.warn("outbox row {} is parked: its chat has moved to one that is known already", row.id());
            OutboxStateTransitions.park(db, row.id(), row.unknownOutcomes(), "moved to a known chat");
        }
    }
}
