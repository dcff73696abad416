package org.indaba.store;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.KeptBubble;
import org.indaba.conversation.Trial;
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
                        DSL.when(BUBBLE.KIND.in(VALUE, OPTION), inline((Long) null)).otherwise(BUBBLE.EDITED_AT))
                .from(BUBBLE)
                .join(RESPONSE)
                .on(RESPONSE.ID.eq(BUBBLE.RESPONSE_ID))
                .where(which)
                .orderBy(BUBBLE.SENT_AT, BUBBLE.ORDINAL)
                .fetch();
        Words words = Words.of(db);
        Map<Long, List<String>> kinds = kinds(db, rows.getValues(BUBBLE.ID));
        return rows.map(row -> new StoredBubble(
                new KeptBubble(
                        row.value1(), row.value3() ? Trial.CODE : row.value2(), row.value4(), row.value5(),
                        kinds.getOrDefault(row.value1(), List.of())),
                row.value6(),
                words.open(Owned.ANSWERS, row.value6(), row.value7()),
                row.value8(),
                Optional.ofNullable(row.value9()).map(Instant::ofEpochMilli)));
    }

    /** Of the files, in the order in which they came, by bubble. */
    private static Map<Long, List<String>> kinds(DSLContext db, List<Long> bubbles) {
        return bubbles.isEmpty()
                ? Map.of()
                : db.select(MEDIA.BUBBLE_ID, MEDIA.KIND)
                        .from(MEDIA)
                        .where(MEDIA.BUBBLE_ID.in(bubbles))
                        .orderBy(MEDIA.ID)
                        .fetchGroups(MEDIA.BUBBLE_ID, MEDIA.KIND);
    }
}
