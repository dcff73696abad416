package org.indaba.store;

import static org.indaba.store.schema.Tables.MEDIA;

import java.util.Map;

/** What a channel is still to hand over: the sealed references, by the id that each is sealed for. */
public final class WantedReferences {
    private WantedReferences() {}

    public static Map<Long, byte[]> of(ReadContext db, String channel) {
        return db.select(MEDIA.ID, MEDIA.FILE_REFERENCE, MEDIA.RESPONSE_ID)
                .from(MEDIA)
                .where(MEDIA.STATE.eq(MediaState.WANTED))
                .and(MEDIA.CHANNEL.eq(channel))
                .fetchMap(
                        MEDIA.ID, row -> Words.of(db).open(Owned.IDENTITY, row.value3(), row.value2()));
    }
}
