package org.indaba.store;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.REVISION;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/** All that is held about a respondent, in the order in which they gave it. Withdrawn responses hold nothing. */
public final class HeldData {
    private HeldData() {}

    public static List<Record> responses(DSLContext db, long respondent) {
        return Opened.rows(db, db.select(RESPONSE.asterisk())
                .from(RESPONSE)
                .where(RESPONSE.RESPONDENT_ID.eq(respondent))
                .orderBy(RESPONSE.ID));
    }

    public static List<Record> answers(DSLContext db, long response) {
        return List.copyOf(db.select(ANSWER.asterisk())
                .from(ANSWER)
                .where(ANSWER.RESPONSE_ID.eq(response))
                .orderBy(ANSWER.FIRST_AT, ANSWER.QUESTION)
                .fetch());
    }

    public static List<Record> bubbles(DSLContext db, long response, String question) {
        return Opened.rows(db, db.select(BUBBLE.asterisk())
                .from(BUBBLE)
                .where(BUBBLE.RESPONSE_ID.eq(response))
                .and(BUBBLE.QUESTION.eq(question))
                .orderBy(BUBBLE.SENT_AT, BUBBLE.ORDINAL));
    }

    /** How many messages, files and earlier wordings a response has. */
    public record Counts(int messages, int files, int wordings) {}

    public static Counts counts(DSLContext db, long response) {
        return new Counts(
                db.fetchCount(BUBBLE, BUBBLE.RESPONSE_ID.eq(response)),
                db.fetchCount(MEDIA, MEDIA.RESPONSE_ID.eq(response)),
                db.fetchCount(REVISION, REVISION.BUBBLE_ID.in(
                        select(BUBBLE.ID).from(BUBBLE).where(BUBBLE.RESPONSE_ID.eq(response)))));
    }

    public static List<String> fileKinds(DSLContext db, long bubble) {
        return db.select(MEDIA.KIND)
                .from(MEDIA)
                .where(MEDIA.BUBBLE_ID.eq(bubble))
                .orderBy(MEDIA.ID)
                .fetch(MEDIA.KIND);
    }

    public static List<String> revisions(DSLContext db, long bubble) {
        return db.select(REVISION.CONTENT, BUBBLE.RESPONSE_ID)
                .from(REVISION)
                .join(BUBBLE).on(BUBBLE.ID.eq(REVISION.BUBBLE_ID))
                .where(REVISION.BUBBLE_ID.eq(bubble))
                .orderBy(REVISION.NUMBER)
                .fetch(row -> Words.of(db).open(Owned.IDENTITY, row.value2(), row.value1()));
    }
}
