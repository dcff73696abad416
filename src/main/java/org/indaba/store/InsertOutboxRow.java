package org.indaba.store;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import org.jooq.DSLContext;

/** Puts what must be said into the outbox. */
public final class InsertOutboxRow {
    private InsertOutboxRow() {}

    public static void run(DSLContext db, OutboxRow row) {
        db.insertInto(OUTBOX)
                .set(OUTBOX.ID, row.id())
                .set(OUTBOX.RESPONDENT_ID, row.respondent())
                .set(OUTBOX.ADDRESS_ID, row.address())
                .set(OUTBOX.PRIORITY, row.priority())
                .set(OUTBOX.KIND, row.notice().kind())
                .set(OUTBOX.BODY, NoticeJson.write(row.notice()))
                .set(OUTBOX.REPLACEABLE, row.replaceable())
                .set(OUTBOX.STATE, OutboxState.DUE)
                .set(OUTBOX.DUE_AT, row.due().toEpochMilli())
                .set(OUTBOX.EXPIRES_AT, row.expires().map(Instant::toEpochMilli).orElse(null))
                .set(OUTBOX.CREATED_AT, row.created().toEpochMilli())
                .set(OUTBOX.ATTEMPTS, row.attempts())
                .set(OUTBOX.UNKNOWN_OUTCOMES, row.unknownOutcomes())
                .execute();
    }
}
