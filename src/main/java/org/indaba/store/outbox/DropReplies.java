package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.util.List;
import org.jooq.DSLContext;

/** Takes back what was still to be said to somebody in answer to what they wrote, also what was given up. */
public final class DropReplies {
    private static final List<String> KINDS = List.of("message", "reaction");

    private DropReplies() {}

    public static void of(DSLContext db, long respondent) {
        db.deleteFrom(OUTBOX)
                .where(OUTBOX.RESPONDENT_ID.eq(respondent))
                .and(OUTBOX.STATE.ne(OutboxState.SENDING))
                .and(OUTBOX.PRIORITY.le(OutboxRow.REPLY))
                .and(OUTBOX.KIND.in(KINDS))
                .execute();
    }
}
