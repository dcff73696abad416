package org.indaba.store.media;

import static org.indaba.store.schema.Tables.MEDIA;

import java.time.Instant;
import org.indaba.channel.Attachment;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;

/** Keeps that a file came with a bubble, so that its bytes are fetched. */
public final class InsertMedia {
    private InsertMedia() {}

    /** @param reference what the channel fetches it with, sealed */
    public static void run(
            DSLContext db, long id, long bubble, long response, String channel, Attachment attachment,
            byte[] reference, Instant now) {
        ColumnCipher words = ColumnCipher.of(db);
        db.insertInto(MEDIA)
                .set(MEDIA.ID, id)
                .set(MEDIA.BUBBLE_ID, bubble)
                .set(MEDIA.RESPONSE_ID, response)
                .set(MEDIA.KIND, attachment.kind())
                .set(MEDIA.CHANNEL, channel)
                .set(MEDIA.FILE_REFERENCE, words.keep(KeyOwner.IDENTITY, response, reference))
                .set(MEDIA.NAME, words.keep(KeyOwner.IDENTITY, response, attachment.name().orElse(null)))
                .set(MEDIA.MIME, attachment.mime().orElse(null))
                .set(MEDIA.DECLARED_BYTES, attachment.bytes().isPresent() ? attachment.bytes().getAsLong() : null)
                .set(MEDIA.SECONDS, attachment.seconds().isPresent() ? attachment.seconds().getAsLong() : null)
                .set(MEDIA.STATE, "wanted")
                .set(MEDIA.ATTEMPTS, 0)
                .set(MEDIA.DUE_AT, now.toEpochMilli())
                .execute();
    }
}
