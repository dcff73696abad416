package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.REVISION;

import java.time.Instant;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;

/** Keeps an earlier wording of a bubble. */
public final class AddRevision {
    private AddRevision() {}

    public static void run(DSLContext db, StoredBubble of, String earlier, Instant replacedAt) {
        db.insertInto(REVISION)
                .set(REVISION.BUBBLE_ID, of.kept().id())
                .set(REVISION.NUMBER, of.revisions() + 1)
                .set(REVISION.CONTENT, ColumnCipher.of(db).keep(KeyOwner.IDENTITY, of.response(), earlier))
                .set(REVISION.REPLACED_AT, replacedAt.toEpochMilli())
                .execute();
        db.update(BUBBLE)
                .set(BUBBLE.REVISIONS, of.revisions() + 1)
                .where(BUBBLE.ID.eq(of.kept().id()))
                .execute();
    }
}
