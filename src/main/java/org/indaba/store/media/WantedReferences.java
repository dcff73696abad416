package org.indaba.store.media;

import static org.indaba.store.schema.Tables.MEDIA;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.indaba.store.ReadContext;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.Cursor;
import org.jooq.Record3;

/** What a channel is still to hand over: the sealed references, by the id that each is sealed for, one after another. */
public final class WantedReferences {
    private WantedReferences() {}

    /** @param each is given no reference where the key of its person does not open it */
    public static void each(ReadContext db, String channel, BiConsumer<Long, Optional<byte[]>> each) {
        try (Cursor<Record3<Long, byte[], Long>> rows = db.select(MEDIA.ID, MEDIA.FILE_REFERENCE, MEDIA.RESPONSE_ID)
                .from(MEDIA)
                .where(MEDIA.STATE.eq(MediaState.WANTED))
                .and(MEDIA.CHANNEL.eq(channel))
                .fetchLazy()) {
            rows.forEach(row -> each.accept(row.value1(), open(db, row.value3(), row.value2())));
        }
    }

    private static Optional<byte[]> open(ReadContext db, long response, byte[] kept) {
        try {
            return Optional.of(ColumnCipher.of(db).open(KeyOwner.IDENTITY, response, kept));
        } catch (ColumnCipher.Unreadable gone) {
            return Optional.empty();
        }
    }
}
