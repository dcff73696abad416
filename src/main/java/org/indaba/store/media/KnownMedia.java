package org.indaba.store.media;

import static org.indaba.store.schema.Tables.MEDIA;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;

/**
 * A file that came with a bubble, as it is known.
 *
 * @param reference what the channel fetches it with, sealed
 */
public record KnownMedia(
        long id, String kind, byte[] reference, Optional<String> name, OptionalLong declaredBytes) {

    public static List<KnownMedia> ofBubble(DSLContext db, long bubble) {
        ColumnCipher words = ColumnCipher.of(db);
        return db.select(
                        MEDIA.ID, MEDIA.KIND, MEDIA.FILE_REFERENCE, MEDIA.NAME, MEDIA.DECLARED_BYTES,
                        MEDIA.RESPONSE_ID)
                .from(MEDIA)
                .where(MEDIA.BUBBLE_ID.eq(bubble))
                .orderBy(MEDIA.ID)
                .fetch(row -> new KnownMedia(
                        row.value1(),
                        row.value2(),
                        words.open(KeyOwner.IDENTITY, row.value6(), row.value3()),
                        Optional.ofNullable(words.open(KeyOwner.IDENTITY, row.value6(), row.value4())),
                        row.value5() == null ? OptionalLong.empty() : OptionalLong.of(row.value5())));
    }

    @Override
    public String toString() {
        return "KnownMedia[" + id + "]";
    }
}
