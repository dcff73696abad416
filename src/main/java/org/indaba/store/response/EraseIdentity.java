package org.indaba.store.response;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.REVISION;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.PlaceholderOwner;
import org.indaba.store.encryption.RenewKey;
import org.indaba.store.media.MediaState;
import org.indaba.store.staff.HelpQuestions;
import org.jooq.DSLContext;

/**
 * Takes from a response who gave it: names, pseudonym, the messages that it came in, the names of its files, and what
 * only its person could see. What was answered stays, in its order.
 */
public final class EraseIdentity {
    private static final String REASON = "its sender is forgotten";

    private EraseIdentity() {}

    public static void run(DSLContext db, long response, Instant now) {
        ColumnCipher words = ColumnCipher.of(db);
        PlaceholderOwner.ensure(db);
        HelpQuestions.withdraw(db, response, now);
        words.retire(KeyOwner.IDENTITY, response);
        if (words.seals() && isRevised(db, response)) {
            RenewKey.run(db, KeyOwner.ANSWERS, response);
        }
        db.deleteFrom(REVISION)
                .where(REVISION.BUBBLE_ID.in(
                        select(BUBBLE.ID).from(BUBBLE).where(BUBBLE.RESPONSE_ID.eq(response))))
                .execute();
        bubbles(db, response);
        db.update(MEDIA)
                .setNull(MEDIA.NAME)
                .set(MEDIA.FILE_REFERENCE, new byte[0])
                .set(MEDIA.REASON, when(MEDIA.STATE.eq(MediaState.WANTED), val(REASON)).otherwise(MEDIA.REASON))
                .set(MEDIA.STATE, when(MEDIA.STATE.eq(MediaState.WANTED), val(MediaState.LOST)).otherwise(MEDIA.STATE))
                .where(MEDIA.RESPONSE_ID.eq(response))
                .execute();
        db.update(RESPONSE)
                .set(RESPONSE.UPDATED_AT, UpdateResponse.after(now))
                .setNull(RESPONSE.RESPONDENT_ID)
                .setNull(RESPONSE.PSEUDONYM)
                .setNull(RESPONSE.NAME_SEALED)
                .setNull(RESPONSE.ORGANIZATION_SEALED)
                .where(RESPONSE.ID.eq(response))
                .execute();
    }

    /** Earlier wordings were kept with the key of the answers while they stood. */
    private static boolean isRevised(DSLContext db, long response) {
        return db.fetchExists(BUBBLE, BUBBLE.RESPONSE_ID.eq(response).and(BUBBLE.REVISIONS.gt(0)));
    }

    /** Their order stays, and no number by which the channel knows them. */
    private static void bubbles(DSLContext db, long response) {
        List<Long> ordered = db.select(BUBBLE.ID)
                .from(BUBBLE)
                .where(BUBBLE.RESPONSE_ID.eq(response))
                .orderBy(BUBBLE.QUESTION, BUBBLE.SENT_AT, BUBBLE.ORDINAL, BUBBLE.ID)
                .fetch(BUBBLE.ID);
        long ordinal = 0;
        for (long bubble : ordered) {
            db.update(BUBBLE)
                    .set(BUBBLE.ADDRESS_ID, PlaceholderOwner.ID)
                    .set(BUBBLE.MESSAGE_KEY, PlaceholderOwner.messageKey(bubble))
                    .set(BUBBLE.ORDINAL, ++ordinal)
                    .where(BUBBLE.ID.eq(bubble))
                    .execute();
        }
    }
}
