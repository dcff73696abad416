package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Attachment;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.TrialState;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * A bubble as it is stored.
 *
 * @param editedAt when its message was changed to what is stored, by the channel's clock; empty where it never was, and
 *     for a value, which may have been changed by a button since
 */
public record StoredBubble(
        KeptBubble kept, long response, String content, int revisions, Optional<Instant> editedAt) {

    /** The kind of one that holds a value that was typed. */
    public static final String VALUE = "value";

    /** The kind of one that holds a choice that was tapped. */
    public static final String OPTION = "option";

    /** What is stored of a message. */
    public static Optional<StoredBubble> ofMessage(DSLContext db, long address, String messageKey) {
        return find(db, BUBBLE.ADDRESS_ID.eq(address).and(BUBBLE.MESSAGE_KEY.eq(messageKey))).stream().findFirst();
    }

    /** The bubble with this id, if it is this respondent's. */
    public static Optional<StoredBubble> ofRespondent(DSLContext db, long respondent, long id) {
        return find(db, BUBBLE.ID.eq(id).and(RESPONSE.RESPONDENT_ID.eq(respondent))).stream().findFirst();
    }

    /** The bubbles of an answer in the order they were sent. */
    public static List<StoredBubble> ofAnswer(DSLContext db, long response, String question) {
        return find(db, BUBBLE.RESPONSE_ID.eq(response).and(BUBBLE.QUESTION.eq(question)));
    }

    /** The same without a word of them, so that an answer of very many takes no room to list. */
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
                        DSL.when(BUBBLE.KIND.in(VALUE, OPTION), inline((Long) null)).otherwise(BUBBLE.EDITED_AT),
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

    /** In the order in which they came, by bubble. */
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
}
