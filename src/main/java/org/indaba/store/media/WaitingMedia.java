package org.indaba.store.media;

import static org.indaba.store.schema.Tables.MEDIA;

import org.indaba.store.ReadContext;
import org.indaba.store.outbox.OutboxFigures;


/** How many files are still to be fetched. Read from the index alone, and no further than {@link OutboxFigures#MOST}. */
public final class WaitingMedia {
    private WaitingMedia() {}

    public static int run(ReadContext db) {
        return db.fetchCount(db.select(MEDIA.STATE)
                .from(MEDIA)
                .where(MEDIA.STATE.eq(MediaState.WANTED))
                .limit(OutboxFigures.MOST));
    }
}
