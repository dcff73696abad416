package org.indaba.store.media;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.STORED_FILE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.indaba.channel.Attachment;
import org.indaba.store.ReadContext;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.json.ConversationStateJson;
import org.indaba.store.outbox.OutboxFigures;
import org.indaba.store.person.KnownAddress;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;

/** Has the statements over the table {@code media}: the files of bubbles, which wait, are fetched or given up. */
public final class MediaTable {
    private MediaTable() {}

    /**
     * Stores that a file came with a bubble, so that its bytes are fetched.
     *
     * @param reference the reference with which the channel fetches it, sealed
     */
    public static void insert(
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

    /**
     * A time that is longer than any pause between two attempts: a file that is due later than this was postponed before
     * the clock was set back.
     */
    private static final Duration FAR = Duration.ofDays(1);

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
     * The file that has waited longest to be fetched.
     *
     * @param bots the bots by the channels that can be asked now; a file is handed out only to the bot to which it was sent
     * @param busy the rows that are being fetched
     */
    public static Optional<Wanted> nextWanted(
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

    /** The time at which the next file that is not due yet will be. */
    public static Optional<Instant> earliestWanted(DSLContext db, Instant now) {
        return db.select(DSL.min(MEDIA.DUE_AT))
                .from(MEDIA)
                .where(MEDIA.STATE.eq(MediaState.WANTED))
                .and(MEDIA.DUE_AT.gt(now.toEpochMilli()))
                .fetchOptional(DSL.min(MEDIA.DUE_AT))
                .map(Instant::ofEpochMilli);
    }

    /** The result is empty where the file is not needed any more, as after a withdrawal. */
    public static Optional<FetchedSince> fetchResult(DSLContext db, long media) {
        return db.select(MEDIA.STATE, MEDIA.SHA256).from(MEDIA).where(MEDIA.ID.eq(media))
                .fetchOptional(row -> new FetchedSince(row.value1(), Optional.ofNullable(row.value2())));
    }

    public static Optional<MediaSender> sender(DSLContext db, long media) {
        return db.select(
                        ADDRESS.ID, ADDRESS.RESPONDENT_ID, ADDRESS.LIVE_MESSAGE, ADDRESS.GONE_AT, CONVERSATION.STATE,
                        ADDRESS.CHANNEL, RESPONSE.CONSULTATION, BUBBLE.QUESTION)
                .from(MEDIA)
                .join(BUBBLE).on(BUBBLE.ID.eq(MEDIA.BUBBLE_ID))
                .join(RESPONSE).on(RESPONSE.ID.eq(MEDIA.RESPONSE_ID))
                .join(ADDRESS).on(ADDRESS.ID.eq(BUBBLE.ADDRESS_ID))
                .join(CONVERSATION).on(CONVERSATION.RESPONDENT_ID.eq(ADDRESS.RESPONDENT_ID))
                .where(MEDIA.ID.eq(media))
                .fetchOptional(row -> new MediaSender(
                        new KnownAddress(
                                row.value1(), row.value2(), Optional.ofNullable(row.value3()), row.value4() != null,
                                ConversationStateJson.read(ColumnCipher.of(db).open(KeyOwner.STATE, row.value2(), row.value5()))),
                        row.value6(), row.value7(), row.value8()));
    }

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

    /**
     * Stores that the bytes of a file are on disk, and counts one more use of them. The result is false where the row is
     * not needed any more, as after a withdrawal; nothing is counted then.
     *
     * @param mime the type according to the bytes; empty to keep the type that the sender's device declared
     */
    public static boolean markStored(
            DSLContext db, long id, String sha256, long bytes, Optional<String> mime, Instant now) {
        if (!db.fetchExists(MEDIA, MEDIA.ID.eq(id).and(MEDIA.STATE.eq(MediaState.WANTED)))) {
            return false;
        }
        StoredFileTable.addUse(db, sha256, bytes, now);
        db.update(MEDIA)
                .set(MEDIA.STATE, MediaState.STORED)
                .set(MEDIA.SHA256, sha256)
                .setNull(MEDIA.REASON)
                .where(MEDIA.ID.eq(id))
                .execute();
        mime.ifPresent(told -> db.update(MEDIA).set(MEDIA.MIME, told).where(MEDIA.ID.eq(id)).execute());
        return true;
    }

    /** Stores when a file that could not be fetched is tried again. */
    public static void postpone(DSLContext db, long id, Instant due, int attempts, String reason) {
        db.update(MEDIA)
                .set(MEDIA.DUE_AT, due.toEpochMilli())
                .set(MEDIA.ATTEMPTS, attempts)
                .set(MEDIA.REASON, MediaState.reason(reason))
                .where(MEDIA.ID.eq(id))
                .and(MEDIA.STATE.eq(MediaState.WANTED))
                .execute();
    }

    /**
     * Stores that a file will not be fetched because it is too large, harmful, or lost. The result is false where it was
     * not needed any more.
     *
     * @param state {@link MediaState#TOO_LARGE}, {@link MediaState#INFECTED} or {@link MediaState#LOST}
     */
    public static boolean giveUp(DSLContext db, long id, String state, String reason) {
        int changed = db.update(MEDIA)
                .set(MEDIA.STATE, state)
                .set(MEDIA.REASON, MediaState.reason(reason))
                .where(MEDIA.ID.eq(id))
                .and(MEDIA.STATE.eq(MediaState.WANTED))
                .execute();
        return changed > 0;
    }

    /**
     * Deletes the rows of a response's files, and the uses of their bytes. The result is what has to be deleted from disk
     * after the commit.
     */
    public static ReleasedFiles releaseOfResponse(DSLContext db, long response) {
        return release(db, MEDIA.RESPONSE_ID.eq(response));
    }

    /** Does the same for one bubble. */
    public static ReleasedFiles releaseOfBubble(DSLContext db, long bubble) {
        return release(db, MEDIA.BUBBLE_ID.eq(bubble));
    }

    private static ReleasedFiles release(DSLContext db, Condition which) {
        Map<String, Integer> uses = db.select(MEDIA.SHA256, DSL.count())
                .from(MEDIA)
                .where(which)
                .and(MEDIA.SHA256.isNotNull())
                .groupBy(MEDIA.SHA256)
                .fetchMap(MEDIA.SHA256, DSL.count());
        List<ReleasedFiles.Unfetched> unfetched = db.select(
                        MEDIA.ID, MEDIA.CHANNEL, MEDIA.FILE_REFERENCE, MEDIA.RESPONSE_ID)
                .from(MEDIA)
                .where(which)
                .and(MEDIA.SHA256.isNull())
                .fetch(row -> new ReleasedFiles.Unfetched(
                        row.value1(), row.value2(), ColumnCipher.of(db).open(KeyOwner.IDENTITY, row.value4(), row.value3())));
        db.deleteFrom(MEDIA).where(which).execute();
        List<String> unused = new ArrayList<>();
        uses.forEach((sha256, count) -> {
            db.update(STORED_FILE)
                    .set(STORED_FILE.USES, STORED_FILE.USES.minus(count))
                    .where(STORED_FILE.SHA256.eq(sha256))
                    .execute();
            if (db.deleteFrom(STORED_FILE)
                            .where(STORED_FILE.SHA256.eq(sha256))
                            .and(STORED_FILE.USES.le(0))
                            .execute()
                    > 0) {
                unused.add(sha256);
            }
        });
        return new ReleasedFiles(unused, unfetched);
    }

    /** The number of files in each state, by the words of {@link MediaState}; a state without files is left out. */
    public static Map<String, Integer> countByState(ReadContext db) {
        return db.select(MEDIA.STATE, DSL.count())
                .from(MEDIA)
                .groupBy(MEDIA.STATE)
                .fetchMap(MEDIA.STATE, DSL.count());
    }

    /**
     * The number of files that still have to be fetched. It is read from the index alone, and counts no further than {@link
     * OutboxFigures#MOST}.
     */
    public static int countWaiting(ReadContext db) {
        return db.fetchCount(db.select(MEDIA.STATE)
                .from(MEDIA)
                .where(MEDIA.STATE.eq(MediaState.WANTED))
                .limit(OutboxFigures.MOST));
    }

    /**
     * Reads the sealed references of the files that a channel still has to hand out, with the ids for which they are
     * sealed, one after another.
     *
     * @param each receives no reference where the key of its person does not open it
     */
    public static void eachWantedReference(ReadContext db, String channel, BiConsumer<Long, Optional<byte[]>> each) {
        try (Cursor<Record3<Long, byte[], Long>> rows = db.select(MEDIA.ID, MEDIA.FILE_REFERENCE, MEDIA.RESPONSE_ID)
                .from(MEDIA)
                .where(MEDIA.STATE.eq(MediaState.WANTED))
                .and(MEDIA.CHANNEL.eq(channel))
                .fetchLazy()) {
            rows.forEach(row -> each.accept(row.value1(), openReference(db, row.value3(), row.value2())));
        }
    }

    private static Optional<byte[]> openReference(ReadContext db, long response, byte[] kept) {
        try {
            return Optional.of(ColumnCipher.of(db).open(KeyOwner.IDENTITY, response, kept));
        } catch (ColumnCipher.Unreadable gone) {
            return Optional.empty();
        }
    }
}
