package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.BUBBLE;

import java.time.Instant;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;

/** Gives a bubble another wording, and keeps the earlier one. */
public final class ReviseBubble {
    private ReviseBubble() {}

    public static void run(DSLContext db, StoredBubble before, String content, KeptBubble now, Instant editedAt) {
        long bubble = before.kept().id();
        AddRevision.run(db, before, before.content(), editedAt);
        db.update(BUBBLE)
                .set(BUBBLE.CONTENT, ColumnCipher.of(db).keep(KeyOwner.ANSWERS, before.response(), content))
                .set(BUBBLE.WORDS, now.words())
                .set(BUBBLE.CHARACTERS, now.extent().characters())
                .set(BUBBLE.EDITED_AT, editedAt.toEpochMilli())
                .where(BUBBLE.ID.eq(bubble))
                .execute();
    }
}
