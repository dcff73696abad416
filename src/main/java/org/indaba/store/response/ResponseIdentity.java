package org.indaba.store.response;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.REVISION;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.state.FactSources;
import org.indaba.store.ReadContext;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.PlaceholderOwner;
import org.indaba.store.encryption.RenewKey;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.media.MediaState;
import org.indaba.store.staff.HelpQuestionTable;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Has the statements over the columns of the table {@code response} that identify who gave it. */
public final class ResponseIdentity {
    private ResponseIdentity() {}

    private static final RenderedStatement IS_KEPT = new RenderedStatement(db -> selectOne()
            .from(RESPONSE)
            .where(RESPONSE.ID.eq(0L))
            .and(RESPONSE.NAME_SEALED.isNotNull()
                    .or(RESPONSE.ORGANIZATION_SEALED.isNotNull())
                    .or(RESPONSE.INDIVIDUAL_CAPACITY.isNotNull())));

    /**
     * Tells whether a response has data that is published with a name: the name, the organization, the capacity. Most never
     * have, and cutting the log after an erasure of nothing would make everybody wait.
     */
    public static boolean isKept(DSLContext db, long response) {
        return IS_KEPT.first(db, row -> true, response).isPresent();
    }

    /** The sealed name of a response, or the organization's. */
    public static Optional<byte[]> find(DSLContext db, long response, FactSources.Fact fact) {
        return db.select(column(fact)).from(RESPONSE).where(RESPONSE.ID.eq(response)).fetchOptional(column(fact))
                .map(each -> ColumnCipher.of(db).open(KeyOwner.IDENTITY, response, each));
    }

    /** @throws IllegalArgumentException for a country, which is a code and not sealed */
    public static Field<byte[]> column(FactSources.Fact fact) {
        return switch (fact) {
            case NAME -> RESPONSE.NAME_SEALED;
            case ORGANIZATION -> RESPONSE.ORGANIZATION_SEALED;
            case COUNTRY -> throw new IllegalArgumentException("a country is not sealed");
        };
    }

    private static final String REASON = "its sender is forgotten";

    /**
     * Erases from a response who gave it: names, pseudonym, the messages in which it came, the names of its files, and what
     * only its person could see. The answers stay, in their order.
     */
    public static void erase(DSLContext db, long response, Instant now) {
        ColumnCipher words = ColumnCipher.of(db);
        PlaceholderOwner.ensure(db);
        HelpQuestionTable.withdraw(db, response, now);
        words.retire(KeyOwner.IDENTITY, response);
        if (words.seals() && isRevised(db, response)) {
            RenewKey.run(db, KeyOwner.ANSWERS, response);
        }
        db.deleteFrom(REVISION)
                .where(REVISION.BUBBLE_ID.in(
                        select(BUBBLE.ID).from(BUBBLE).where(BUBBLE.RESPONSE_ID.eq(response))))
                .execute();
        bubbles(db, response);
        db.update(MEDIA)
                .setNull(MEDIA.NAME)
                .set(MEDIA.FILE_REFERENCE, new byte[0])
                .set(MEDIA.REASON, when(MEDIA.STATE.eq(MediaState.WANTED), val(REASON)).otherwise(MEDIA.REASON))
                .set(MEDIA.STATE, when(MEDIA.STATE.eq(MediaState.WANTED), val(MediaState.LOST)).otherwise(MEDIA.STATE))
                .where(MEDIA.RESPONSE_ID.eq(response))
                .execute();
        db.update(RESPONSE)
                .set(RESPONSE.UPDATED_AT, ResponseTable.after(now))
                .setNull(RESPONSE.RESPONDENT_ID)
                .setNull(RESPONSE.PSEUDONYM)
                .setNull(RESPONSE.NAME_SEALED)
                .setNull(RESPONSE.ORGANIZATION_SEALED)
                .where(RESPONSE.ID.eq(response))
                .execute();
    }

    /** Earlier wordings were encrypted with the key of the answers while they were current. */
    private static boolean isRevised(DSLContext db, long response) {
        return db.fetchExists(BUBBLE, BUBBLE.RESPONSE_ID.eq(response).and(BUBBLE.REVISIONS.gt(0)));
    }

    /** The order of the bubbles stays, but no number by which the channel knows them. */
    private static void bubbles(DSLContext db, long response) {
        List<Long> ordered = db.select(BUBBLE.ID)
                .from(BUBBLE)
                .where(BUBBLE.RESPONSE_ID.eq(response))
                .orderBy(BUBBLE.QUESTION, BUBBLE.SENT_AT, BUBBLE.ORDINAL, BUBBLE.ID)
                .fetch(BUBBLE.ID);
        long ordinal = 0;
        for (long bubble : ordered) {
            db.update(BUBBLE)
                    .set(BUBBLE.ADDRESS_ID, PlaceholderOwner.ID)
                    .set(BUBBLE.MESSAGE_KEY, PlaceholderOwner.messageKey(bubble))
                    .set(BUBBLE.ORDINAL, ++ordinal)
                    .where(BUBBLE.ID.eq(bubble))
                    .execute();
        }
    }

    public record Identified(long response, long respondent) {}

    /** The responses to a consultation whose person is still known, including trial runs. */
    public static List<Identified> next(ReadContext db, String consultation, long after, int limit) {
        return db.select(RESPONSE.ID, RESPONSE.RESPONDENT_ID)
                .from(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation))
                .and(RESPONSE.ID.gt(after))
                .and(RESPONSE.RESPONDENT_ID.isNotNull())
                .orderBy(RESPONSE.ID)
                .limit(limit)
                .fetch(row -> new Identified(row.value1(), row.value2()));
    }

    /** Tells whether the person is still known. */
    public static boolean isIdentified(DSLContext db, Identified identified) {
        return db.fetchExists(
                RESPONSE, RESPONSE.ID.eq(identified.response()).and(RESPONSE.RESPONDENT_ID.eq(identified.respondent())));
    }

    /** The number of responses whose person is forgotten, and who had not deleted their answers before. */
    public static int forgotten(ReadContext db, String consultation) {
        return db.fetchCount(RESPONSE, RESPONSE.CONSULTATION.eq(consultation)
                .and(RESPONSE.RESPONDENT_ID.isNull())
                .and(RESPONSE.STATUS.ne("withdrawn")));
    }
}
