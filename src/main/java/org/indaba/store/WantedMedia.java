package org.indaba.store;

import static org.indaba.store.schema.Tables.MEDIA;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;

/** The file that has waited longest to be fetched. */
public final class WantedMedia {
    private WantedMedia() {}

    /** @param reference sealed */
    public record Wanted(long id, String channel, byte[] reference, OptionalLong declaredBytes, int attempts) {
        @Override
        public String toString() {
            return "Wanted[" + id + "]";
        }
    }

    /**
     * @param channels those that can be asked now
     * @param busy rows that are being fetched
     */
    public static Optional<Wanted> run(
            DSLContext db, Collection<String> channels, Collection<Long> busy, Instant now) {
        return db.select(MEDIA.ID, MEDIA.CHANNEL, MEDIA.FILE_REFERENCE, MEDIA.DECLARED_BYTES, MEDIA.ATTEMPTS)
                .from(MEDIA)
                .where(MEDIA.STATE.eq(MediaState.WANTED))
                .and(MEDIA.DUE_AT.le(now.toEpochMilli()))
                .and(MEDIA.CHANNEL.in(channels))
                .and(MEDIA.ID.notIn(busy))
                .orderBy(MEDIA.DUE_AT, MEDIA.ID)
                .limit(1)
                .fetchOptional(each -> new Wanted(
                        each.value1(),
                        each.value2(),
                        each.value3(),
                        each.value4() == null ? OptionalLong.empty() : OptionalLong.of(each.value4()),
                        each.value5()));
    }
}
