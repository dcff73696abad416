package org.indaba.store;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.REVISION;

import java.time.Instant;
import org.jooq.DSLContext;

/** Gives a bubble another wording, and keeps the earlier one. */
public final class ReviseBubble {
    private ReviseBubble() {}

    public static void run(DSLContext db, StoredBubble before, String content, int words, Instant editedAt) {
        Words how = Words.of(db);
        long bubble = before.kept().id();
        db.insertInto(REVISION)
                .set(REVISION.BUBBLE_ID, bubble)
                .set(REVISION.NUMBER, before.revisions() + 1)
                .set(REVISION.CONTENT, how.keep(Owned.IDENTITY, before.response(), before.content()))
                .set(REVISION.REPLACED_AT, editedAt.toEpochMilli())
                .execute();
        db.update(BUBBLE)
                .set(BUBBLE.CONTENT, how.keep(Owned.ANSWERS, before.response(), content))
                .set(BUBBLE.WORDS, words)
                .set(BUBBLE.REVISIONS, before.revisions() + 1)
                .set(BUBBLE.EDITED_AT, editedAt.toEpochMilli())
                .where(BUBBLE.ID.eq(bubble))
                .execute();
    }
}
