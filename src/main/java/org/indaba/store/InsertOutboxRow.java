package org.indaba.store;

import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import org.jooq.DSLContext;

/** Puts what must be said into the outbox. */
public final class InsertOutboxRow {
    private static final RenderedOnce INSERT = new RenderedOnce(db -> db
            .insertInto(OUTBOX)
            .columns(OUTBOX.ID, OUTBOX.RESPONDENT_ID, OUTBOX.ADDRESS_ID, OUTBOX.PRIORITY, OUTBOX.KIND, OUTBOX.BODY,
                    OUTBOX.REPLACEABLE, OUTBOX.STATE, OUTBOX.DUE_AT, OUTBOX.EXPIRES_AT, OUTBOX.CREATED_AT,
                    OUTBOX.ATTEMPTS, OUTBOX.UNKNOWN_OUTCOMES, OUTBOX.BUTTONS)
            .values((Long) null, null, null, null, null, null, null, null, null, null, null, null, null, null));

    private InsertOutboxRow() {}

    public static void run(DSLContext db, OutboxRow row) {
        INSERT.execute(
                db, row.id(), row.respondent(), row.address(), row.priority(), row.notice().kind(),
                Words.of(db).keep(Owned.SAID, row.address(), NoticeJson.write(row.notice())), row.replaceable(),
                OutboxState.DUE, row.due().toEpochMilli(),
                row.expires().map(Instant::toEpochMilli).orElse(null), row.created().toEpochMilli(), row.attempts(),
                row.unknownOutcomes(), row.notice().hasButtons());
    }
}
