package org.indaba.store.media;

import static org.indaba.store.schema.Tables.MEDIA;

import java.util.Optional;
import org.jooq.DSLContext;

/**
 * What has become of a file that a channel was still to hand over.
 *
 * @param state one of {@link MediaState}
 * @param sha256 of its bytes, once they are stored
 */
public record FetchedSince(String state, Optional<String> sha256) {

    /** Empty where it is wanted no more, as after a withdrawal. */
    public static Optional<FetchedSince> run(DSLContext db, long media) {
        return db.select(MEDIA.STATE, MEDIA.SHA256).from(MEDIA).where(MEDIA.ID.eq(media))
                .fetchOptional(row -> new FetchedSince(row.value1(), Optional.ofNullable(row.value2())));
    }
}
