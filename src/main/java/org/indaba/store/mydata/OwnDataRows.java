package org.indaba.store.mydata;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.REVISION;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.indaba.store.encryption.DecryptedRows;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Reads everything that is held about a respondent, in the order in which they gave it. Withdrawn responses have nothing.
 */
public final class OwnDataRows {
    /** The characters of people's texts that are read together; one text more may begin within them. */
    static final int SLICE = 1 << 14;

    /** The least that each text counts, however short it is. */
    static final int LEAST_EACH = 64;

    private OwnDataRows() {}

    public static List<Record> responses(DSLContext db, long respondent) {
        return DecryptedRows.rows(db, db.select(RESPONSE.asterisk())
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

    /**
     * Tells whether a response still belongs to this respondent: it does not once it was withdrawn, or its person was
     * forgotten.
     */
    public static boolean isOf(DSLContext db, long response, long respondent) {
        return db.fetchExists(RESPONSE, RESPONSE.ID.eq(response).and(RESPONSE.RESPONDENT_ID.eq(respondent)));
    }

    /** The numbers of messages, files and earlier wordings of a response. */
    public record Counts(int messages, int files, int wordings) {}

    public static Counts counts(DSLContext db, long response) {
        return new Counts(
                db.fetchCount(BUBBLE, BUBBLE.RESPONSE_ID.eq(response)),
                db.fetchCount(MEDIA, MEDIA.RESPONSE_ID.eq(response)),
                db.fetchCount(REVISION, REVISION.BUBBLE_ID.in(
                        select(BUBBLE.ID).from(BUBBLE).where(BUBBLE.RESPONSE_ID.eq(response)))));
    }
}
