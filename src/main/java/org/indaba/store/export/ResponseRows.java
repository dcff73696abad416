package org.indaba.store.export;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;

import org.indaba.store.ReadContext;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RowCursor;
import org.jooq.Condition;
import org.jooq.ResultQuery;

/**
 * Reads the selected responses in the order in which they were begun, a row for each bubble and file, those of one question
 * together and in the order they were sent. A response without a bubble is one row; so is a withdrawn one.
 *
 * <p>The order is the one in which the indexes give them, so that nothing is sorted. Rows of bubbles with the same time may
 * be mixed where they have several files each.
 */
public final class ResponseRows extends RowCursor {
    private ResponseRows(ResultQuery<?> query) {
        super(query, FETCH_WORDS);
    }

    public static ResponseRows run(ReadContext db, ResponseSelection selection) {
        Condition bubbles = BUBBLE.RESPONSE_ID.eq(RESPONSE.ID).and(RESPONSE.STATUS.ne("withdrawn"));
        if (!selection.questions().isEmpty()) {
            bubbles = bubbles.and(BUBBLE.QUESTION.in(selection.questions()));
        }
        Condition responses = selection.responses();
        if (!selection.languages().isEmpty()) {
            responses = responses.and(RESPONSE.LANGUAGE.in(selection.languages()));
        }
        return new ResponseRows(db.select(
                        RESPONSE.ID, BUBBLE.ID, BUBBLE.QUESTION, BUBBLE.CONTENT,
                        MEDIA.STATE, MEDIA.SHA256, MEDIA.KIND, MEDIA.MIME,
                        RESPONSE.RECEIPT, RESPONSE.PSEUDONYM, RESPONSE.CHANNEL, RESPONSE.SOURCE,
                        RESPONSE.LANGUAGE, RESPONSE.STATUS, RESPONSE.CONSENT_VERSION, RESPONSE.CONSENTED_AT,
                        RESPONSE.STARTED_AT, RESPONSE.UPDATED_AT, RESPONSE.SUBMITTED_AT, RESPONSE.STAKEHOLDER_TYPE,
                        RESPONSE.INDIVIDUAL_CAPACITY, RESPONSE.ITU_STATUS, RESPONSE.COUNTRY, RESPONSE.PUBLICATION,
                        RESPONSE.NAME_SEALED, RESPONSE.ORGANIZATION_SEALED, BUBBLE.SENT_AT, BUBBLE.ORDINAL,
                        RESPONSE.PUBLISH_RECORDINGS)
                .from(RESPONSE)
                .leftJoin(BUBBLE).on(bubbles)
                .leftJoin(MEDIA).on(MEDIA.BUBBLE_ID.eq(BUBBLE.ID))
                .where(responses)
                .orderBy(RESPONSE.ID, BUBBLE.QUESTION, BUBBLE.SENT_AT, BUBBLE.ORDINAL));
    }

    public long response() {
        return number(1);
    }

    /** 0 where the response has none. */
    public long bubble() {
        return number(2);
    }

    public String question() {
        return text(3);
    }

    public String content() {
        return text(4, KeyOwner.ANSWERS, 1);
    }

    /** Empty where the bubble has no file. */
    public String mediaState() {
        return text(5);
    }

    public String mediaSha256() {
        return text(6);
    }

    public String mediaKind() {
        return text(7);
    }

    public String mediaMime() {
        return text(8);
    }

    public String receipt() {
        return text(9);
    }

    public String pseudonym() {
        return text(10);
    }

    public String channel() {
        return text(11);
    }

    public String source() {
        return text(12);
    }

    public String language() {
        return text(13);
    }

    public String status() {
        return text(14);
    }

    public String consentVersion() {
        return text(15);
    }

    /** Milliseconds since 1970 UTC, like the other times; 0 where nothing has happened. */
    public long consentedAt() {
        return number(16);
    }

    public long startedAt() {
        return number(17);
    }

    public long updatedAt() {
        return number(18);
    }

    public long submittedAt() {
        return number(19);
    }

    public String stakeholderType() {
        return text(20);
    }

    public String individualCapacity() {
        return truth(21);
    }

    public String ituStatus() {
        return text(22);
    }

    public String country() {
        return text(23);
    }

    public String publication() {
        return text(24);
    }

    /** Sealed, or empty where no name was given. */
    public byte[] name() {
        return bytes(25, KeyOwner.IDENTITY, 1);
    }

    public byte[] organization() {
        return bytes(26, KeyOwner.IDENTITY, 1);
    }

    /** Together with {@link #ordinal} it gives the order of the bubbles of a question. */
    public long sentAt() {
        return number(27);
    }

    public long ordinal() {
        return number(28);
    }

    public String publishRecordings() {
        return truth(29);
    }

    /** The number of responses in {@link ResponseRows}. */
    public static long count(ReadContext db, ResponseSelection selection) {
        Condition condition = selection.responses();
        if (!selection.languages().isEmpty()) {
            condition = condition.and(RESPONSE.LANGUAGE.in(selection.languages()));
        }
        return db.fetchCount(RESPONSE, condition);
    }
}
