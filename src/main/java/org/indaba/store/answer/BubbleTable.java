package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.REVISION;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Attachment;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.TrialState;
import org.indaba.questionnaire.Language;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.RenewKey;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.schema.tables.Bubble;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Has the statements over the tables {@code bubble} and {@code revision}: the messages of an answer and their earlier
 * wordings.
 */
public final class BubbleTable {
    private BubbleTable() {}

    private static final RenderedStatement INSERT = new RenderedStatement(db -> db
            .insertInto(BUBBLE)
            .columns(BUBBLE.ID, BUBBLE.RESPONSE_ID, BUBBLE.QUESTION, BUBBLE.ADDRESS_ID, BUBBLE.MESSAGE_KEY,
                    BUBBLE.SENT_AT, BUBBLE.ORDINAL, BUBBLE.KIND, BUBBLE.LANGUAGE, BUBBLE.VERSION, BUBBLE.CONTENT,
                    BUBBLE.WORDS, BUBBLE.CHARACTERS, BUBBLE.REVISIONS, BUBBLE.RECEIVED_AT)
            .values((Long) null, null, null, null, null, null, null, null, null, null, null, null, null, null, null));

    /**
     * @param version the version of the questionnaire that the person saw
     * @param characters how much it counts towards the limits
     */
    public record Row(
            long id,
            long response,
            String question,
            long address,
            String messageKey,
            Instant sentAt,
            long ordinal,
            String kind,
            Language language,
            String version,
            String content,
            int words,
            long characters,
            Instant receivedAt) {
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** Stores one bubble of an answer. */
    public static void insert(DSLContext db, Row row) {
        INSERT.execute(
                db, row.id(), row.response(), row.question(), row.address(), row.messageKey(),
                row.sentAt().toEpochMilli(), row.ordinal(), row.kind(), row.language().tag(), row.version(),
                ColumnCipher.of(db).keep(KeyOwner.ANSWERS, row.response(), row.content()), row.words(), row.characters(), 0,
                row.receivedAt().toEpochMilli());
    }

    /** The stored bubble of a message. */
    public static Optional<StoredBubble> ofMessage(DSLContext db, long address, String messageKey) {
        return find(db, BUBBLE.ADDRESS_ID.eq(address).and(BUBBLE.MESSAGE_KEY.eq(messageKey))).stream().findFirst();
    }

    /** The bubble with this id, if it belongs to this respondent. */
    public static Optional<StoredBubble> ofRespondent(DSLContext db, long respondent, long id) {
        return find(db, BUBBLE.ID.eq(id).and(RESPONSE.RESPONDENT_ID.eq(respondent))).stream().findFirst();
    }

    /** The bubbles of an answer in the order they were sent. */
    public static List<StoredBubble> ofAnswer(DSLContext db, long response, String question) {
        return find(db, BUBBLE.RESPONSE_ID.eq(response).and(BUBBLE.QUESTION.eq(question)));
    }

    /** The same without texts, so that listing a very long answer needs little memory. */
    public static List<KeptBubble> listed(DSLContext db, long response, String question) {
        var rows = db.select(
                        BUBBLE.ID, RESPONSE.CONSULTATION, RESPONSE.TRIAL, BUBBLE.WORDS, BUBBLE.CHARACTERS, BUBBLE.SENT_AT)
                .from(BUBBLE)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(BUBBLE.RESPONSE_ID))
                .where(BUBBLE.RESPONSE_ID.eq(response))
                .and(BUBBLE.QUESTION.eq(question))
                .orderBy(BUBBLE.SENT_AT, BUBBLE.ORDINAL)
                .fetch();
        Map<Long, List<Brought>> files = rows.isEmpty() ? Map.of() : files(db, MEDIA.RESPONSE_ID.eq(response));
        return rows.map(row -> kept(
                row.value1(), row.value3() ? TrialState.CODE : row.value2(), question, row.value4(), row.value5(),
                row.value6(), files.getOrDefault(row.value1(), List.of())));
    }

    private static KeptBubble kept(
            long id, String consultation, String question, int words, long characters, long sentAt,
            List<Brought> files) {
        return new KeptBubble(
                id, consultation, question, words, files.stream().map(Brought::kind).toList(),
                new ContentSize(characters, files.stream().mapToLong(Brought::bytes).sum()),
                Optional.of(Instant.ofEpochMilli(sentAt)),
                files.size() == 1 ? files.get(0).seconds() : OptionalLong.empty());
    }

    private static List<StoredBubble> find(DSLContext db, Condition which) {
        var rows = db.select(
                        BUBBLE.ID,
                        RESPONSE.CONSULTATION,
                        RESPONSE.TRIAL,
                        BUBBLE.QUESTION,
                        BUBBLE.WORDS,
                        BUBBLE.RESPONSE_ID,
                        BUBBLE.CONTENT,
                        BUBBLE.REVISIONS,
                        DSL.when(BUBBLE.KIND.in(StoredBubble.VALUE, StoredBubble.OPTION), inline((Long) null)).otherwise(BUBBLE.EDITED_AT),
                        BUBBLE.CHARACTERS,
                        BUBBLE.SENT_AT)
                .from(BUBBLE)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(BUBBLE.RESPONSE_ID))
                .where(which)
                .orderBy(BUBBLE.SENT_AT, BUBBLE.ORDINAL)
                .fetch();
        ColumnCipher words = ColumnCipher.of(db);
        Map<Long, List<Brought>> files =
                rows.isEmpty() ? Map.of() : files(db, MEDIA.BUBBLE_ID.in(rows.getValues(BUBBLE.ID)));
        return rows.map(row -> new StoredBubble(
                kept(
                        row.value1(), row.value3() ? TrialState.CODE : row.value2(), row.value4(), row.value5(),
                        row.value10(), row.value11(), files.getOrDefault(row.value1(), List.of())),
                row.value6(),
                words.open(KeyOwner.ANSWERS, row.value6(), row.value7()),
                row.value8(),
                Optional.ofNullable(row.value9()).map(Instant::ofEpochMilli)));
    }

    /** A file of a bubble. */
    private record Brought(String kind, long bytes, OptionalLong seconds) {}

    /** The files in the order in which they came, by bubble. */
    private static Map<Long, List<Brought>> files(DSLContext db, Condition which) {
        return db.select(MEDIA.BUBBLE_ID, MEDIA.KIND, MEDIA.DECLARED_BYTES, MEDIA.SECONDS)
                .from(MEDIA)
                .where(which)
                .orderBy(MEDIA.ID)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Brought(row.value2(), Attachment.counted(Optional.ofNullable(row.value3())),
                                row.value4() == null ? OptionalLong.empty() : OptionalLong.of(row.value4())));
    }

    private static final RenderedStatement NEWEST = new RenderedStatement(db -> db
            .select(BUBBLE.MESSAGE_KEY, BUBBLE.CONTENT, BUBBLE.RESPONSE_ID)
            .from(BUBBLE)
            .where(BUBBLE.ID.eq(newestQuery())));

    /** Finds the newest bubble without reading the texts of the others, which may be very long together. */
    private static Select<Record1<Long>> newestQuery() {
        Bubble of = BUBBLE.as("of_address");
        return select(of.ID).from(of).where(of.ADDRESS_ID.eq(0L)).orderBy(of.ORDINAL.desc()).limit(inline(1));
    }

    public static Optional<NewestBubble> newest(DSLContext db, long address) {
        ColumnCipher words = ColumnCipher.of(db);
        return NEWEST.first(
                db,
                row -> new NewestBubble(
                        row.getString(1), words.open(KeyOwner.ANSWERS, row.getLong(3), row.getString(2)).length()),
                address);
    }

    /** Tells whether a message is stored as a part of an answer, and not as a value. */
    public static boolean isKept(DSLContext db, long address, String messageKey) {
        return db.fetchExists(BUBBLE, BUBBLE.ADDRESS_ID.eq(address)
                .and(BUBBLE.MESSAGE_KEY.eq(messageKey))
                .and(BUBBLE.KIND.notIn(StoredBubble.VALUE, StoredBubble.OPTION)));
    }

    /** Replaces the text of a bubble, and stores the earlier one as a revision. */
    public static void revise(DSLContext db, StoredBubble before, String content, KeptBubble now, Instant editedAt) {
        long bubble = before.kept().id();
        addRevision(db, before, before.content(), editedAt);
        db.update(BUBBLE)
                .set(BUBBLE.CONTENT, ColumnCipher.of(db).keep(KeyOwner.ANSWERS, before.response(), content))
                .set(BUBBLE.WORDS, now.words())
                .set(BUBBLE.CHARACTERS, now.extent().characters())
                .set(BUBBLE.EDITED_AT, editedAt.toEpochMilli())
                .where(BUBBLE.ID.eq(bubble))
                .execute();
    }

    /** Stores an earlier wording of a bubble. */
    public static void addRevision(DSLContext db, StoredBubble of, String earlier, Instant replacedAt) {
        db.insertInto(REVISION)
                .set(REVISION.BUBBLE_ID, of.kept().id())
                .set(REVISION.NUMBER, of.revisions() + 1)
                .set(REVISION.CONTENT, ColumnCipher.of(db).keep(KeyOwner.IDENTITY, of.response(), earlier))
                .set(REVISION.REPLACED_AT, replacedAt.toEpochMilli())
                .execute();
        db.update(BUBBLE)
                .set(BUBBLE.REVISIONS, of.revisions() + 1)
                .where(BUBBLE.ID.eq(of.kept().id()))
                .execute();
    }

    /**
     * Links a bubble to another message, maybe in another chat: the one in which its value was typed last, so that a change
     * of it is found. Where a button has set the value since, it is linked to none.
     */
    public static void rekey(DSLContext db, long bubble, long address, String messageKey) {
        db.update(BUBBLE)
                .set(BUBBLE.ADDRESS_ID, address)
                .set(BUBBLE.MESSAGE_KEY, messageKey)
                .where(BUBBLE.ID.eq(bubble))
                .execute();
    }

    /** Deletes a bubble and its earlier wordings. Its files must be released before. */
    public static void delete(DSLContext db, long bubble, long response) {
        db.deleteFrom(REVISION).where(REVISION.BUBBLE_ID.eq(bubble)).execute();
        db.deleteFrom(BUBBLE).where(BUBBLE.ID.eq(bubble)).execute();
        RenewKey.run(db, KeyOwner.ANSWERS, response);
        RenewKey.run(db, KeyOwner.IDENTITY, response);
    }
}
