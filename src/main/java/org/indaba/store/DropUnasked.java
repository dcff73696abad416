package org.indaba.store;

import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import org.indaba.coordination.Broadcast;
import org.jooq.DSLContext;

/** Takes back what waits to be sent of broadcasts. */
public final class DropUnasked {
    private DropUnasked() {}

    /** What would go to someone about a consultation, of these kinds. */
    public static void of(DSLContext db, long respondent, String consultation, Collection<Broadcast.Kind> kinds) {
        db.deleteFrom(OUTBOX)
                .where(OUTBOX.RESPONDENT_ID.eq(respondent))
                .and(OUTBOX.STATE.eq(OutboxState.DUE))
                .and(OUTBOX.PRIORITY.eq(OutboxRow.BULK))
                .and(OUTBOX.BROADCAST_ID.in(select(BROADCAST.ID).from(BROADCAST)
                        .where(BROADCAST.CONSULTATION.eq(consultation))
                        .and(BROADCAST.KIND.in(kinds.stream().map(Broadcast.Kind::word).toList()))))
                .execute();
    }

    /** All of one broadcast that no call is being made for. */
    public static int of(DSLContext db, long broadcast) {
        return db.deleteFrom(OUTBOX)
                .where(OUTBOX.BROADCAST_ID.eq(broadcast))
                .and(OUTBOX.STATE.eq(OutboxState.DUE))
                .execute();
    }
}
