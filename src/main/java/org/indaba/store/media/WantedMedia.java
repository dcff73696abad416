package org.indaba.store.media;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The file that has waited longest to be fetched. */
public final class WantedMedia {
    /** Longer than any pause between two tries: what is due later was put off before the clock was set back. */
    private static final Duration FAR = Duration.ofDays(1);

    private WantedMedia() {}

    /** @param reference sealed */
    public record Wanted(
            long id, String channel, byte[] reference, OptionalLong declaredBytes, int attempts, String kind,
            Optional<String> mime) {
        @Override
        public String toString() {
            return "Wanted[" + id + "]";
        }
    }

    /**
     * @param bots by the channels that can be asked now; a file is handed out to nobody but the bot that it was sent to
     * @param busy rows that are being fetched
     */
    public static Optional<Wanted> run(
            DSLContext db, Map<String, String> bots, Collection<Long> busy, Instant now) {
        return db.select(
                        MEDIA.ID, MEDIA.CHANNEL, MEDIA.FILE_REFERENCE, MEDIA.DECLARED_BYTES, MEDIA.ATTEMPTS,
                        MEDIA.RESPONSE_ID, MEDIA.KIND, MEDIA.MIME)
                .from(MEDIA)
                .join(BUBBLE)
                .on(BUBBLE.ID.eq(MEDIA.BUBBLE_ID))
                .join(ADDRESS)
                .on(ADDRESS.ID.eq(BUBBLE.ADDRESS_ID))
                .where(MEDIA.STATE.eq(MediaState.WANTED))
                .and(MEDIA.DUE_AT.le(now.toEpochMilli()).or(MEDIA.DUE_AT.gt(now.plus(FAR).toEpochMilli())))
                .and(DSL.or(bots.entrySet().stream()
                        .map(each -> MEDIA.CHANNEL.eq(each.getKey()).and(ADDRESS.BOT.eq(each.getValue())))
                        .toList()))
                .and(MEDIA.ID.notIn(busy))
                .orderBy(MEDIA.DUE_AT, MEDIA.ID)
                .limit(1)
                .fetchOptional(each -> new Wanted(
                        each.value1(),
                        each.value2(),
                        ColumnCipher.of(db).open(KeyOwner.IDENTITY, each.value6(), each.value3()),
                        each.value4() == null ? OptionalLong.empty() : OptionalLong.of(each.value4()),
                        each.value5(), each.value7(), Optional.ofNullable(each.value8())));
    }
}
