package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.REVISION;

import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.RenewKey;
import org.jooq.DSLContext;

/** Deletes a bubble and its earlier wordings. Its files are let go of before. */
public final class DeleteBubble {
    private DeleteBubble() {}

    public static void run(DSLContext db, long bubble, long response) {
        db.deleteFrom(REVISION).where(REVISION.BUBBLE_ID.eq(bubble)).execute();
        db.deleteFrom(BUBBLE).where(BUBBLE.ID.eq(bubble)).execute();
        RenewKey.run(db, KeyOwner.ANSWERS, response);
        RenewKey.run(db, KeyOwner.IDENTITY, response);
    }
}
