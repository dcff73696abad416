package org.indaba.store.outbox;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.json.NoticeJson;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Puts what must be said into the outbox, for the bot of its address. */
public final class InsertOutboxRow {
    private static final List<Field<?>> GIVEN = List.of(
            OUTBOX.ID, OUTBOX.RESPONDENT_ID, OUTBOX.ADDRESS_ID, OUTBOX.PRIORITY, OUTBOX.KIND, OUTBOX.BODY,
            OUTBOX.REPLACEABLE, OUTBOX.STATE, OUTBOX.DUE_AT, OUTBOX.EXPIRES_AT, OUTBOX.CREATED_AT, OUTBOX.ATTEMPTS,
            OUTBOX.UNKNOWN_OUTCOMES, OUTBOX.BUTTONS);

    private static final RenderedStatement INSERT = new RenderedStatement(db -> db
            .insertInto(OUTBOX)
            .columns(Stream.concat(GIVEN.stream(), Stream.of(OUTBOX.BOT)).toList())
            .values(Stream.concat(GIVEN.stream().map(each -> DSL.val(null, each)), Stream.of(bot())).toList()));

    private InsertOutboxRow() {}

    public static void run(DSLContext db, OutboxRow row) {
        INSERT.execute(
                db, row.id(), row.respondent(), row.address(), row.priority(), row.notice().kind(),
                ColumnCipher.of(db).keep(KeyOwner.SAID, row.address(), NoticeJson.write(row.notice())), row.replaceable(),
                OutboxState.DUE, row.due().toEpochMilli(),
                row.expires().map(Instant::toEpochMilli).orElse(null), row.created().toEpochMilli(), row.attempts(),
                row.unknownOutcomes(), row.notice().hasButtons(), row.address());
    }

    private static Field<String> bot() {
        return DSL.field(DSL.select(ADDRESS.BOT).from(ADDRESS).where(ADDRESS.ID.eq(0L)));
    }
}
