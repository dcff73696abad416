package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.ENTITY_OPENED;
import static org.indaba.store.schema.Tables.INVITED_ENTITY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Has the statements over those who are invited to targeted consultations, found by the hash of the secret in their link.
 * Names are sealed.
 */
public final class InvitedEntityTable {
    private InvitedEntityTable() {}

    /** @param heldBy the respondent who agreed and answers for it, or did so before they deleted their answers */
    public record Invited(long id, String consultation, byte[] name, OptionalLong heldBy) {}

    public static void add(DSLContext db, long id, String consultation, byte[] name, String hash, Instant now) {
        db.insertInto(INVITED_ENTITY)
                .set(INVITED_ENTITY.ID, id)
                .set(INVITED_ENTITY.CONSULTATION, consultation)
                .set(INVITED_ENTITY.NAME_SEALED, ColumnCipher.of(db).keep(KeyOwner.ENTITY, id, name))
                .set(INVITED_ENTITY.HASH, hash)
                .set(INVITED_ENTITY.CREATED_AT, now.toEpochMilli())
                .execute();
    }

    public static Optional<Invited> find(DSLContext db, String hash) {
        return one(db, INVITED_ENTITY.HASH.eq(hash));
    }

    /** The invited entity for which this respondent answers. */
    public static Optional<Invited> heldBy(DSLContext db, String consultation, long respondent) {
        return one(db, INVITED_ENTITY.CONSULTATION.eq(consultation).and(INVITED_ENTITY.HELD_BY.eq(respondent)));
    }

    public static List<Invited> of(DSLContext db, String consultation) {
        return db.selectFrom(INVITED_ENTITY)
                .where(INVITED_ENTITY.CONSULTATION.eq(consultation))
                .orderBy(INVITED_ENTITY.ID)
                .fetch(row -> read(db, row));
    }

    /** The invited entity whose link this respondent opened last. */
    public static Optional<Invited> openedBy(DSLContext db, String consultation, long respondent) {
        return one(db, INVITED_ENTITY.ID.in(db.select(ENTITY_OPENED.ENTITY_ID)
                .from(ENTITY_OPENED)
                .where(ENTITY_OPENED.RESPONDENT_ID.eq(respondent))
                .and(ENTITY_OPENED.CONSULTATION.eq(consultation))));
    }

    public static void open(DSLContext db, Invited invited, long respondent, Instant now) {
        db.insertInto(ENTITY_OPENED)
                .set(ENTITY_OPENED.RESPONDENT_ID, respondent)
                .set(ENTITY_OPENED.CONSULTATION, invited.consultation())
                .set(ENTITY_OPENED.ENTITY_ID, invited.id())
                .set(ENTITY_OPENED.OPENED_AT, now.toEpochMilli())
                .onConflict(ENTITY_OPENED.RESPONDENT_ID, ENTITY_OPENED.CONSULTATION)
                .doUpdate()
                .set(ENTITY_OPENED.ENTITY_ID, invited.id())
                .set(ENTITY_OPENED.OPENED_AT, now.toEpochMilli())
                .execute();
    }

    /** Stores that this respondent answers for the entity from now on, and for no other one of the same consultation. */
    public static void hold(DSLContext db, Invited invited, long respondent) {
        db.update(INVITED_ENTITY)
                .setNull(INVITED_ENTITY.HELD_BY)
                .where(INVITED_ENTITY.CONSULTATION.eq(invited.consultation()))
                .and(INVITED_ENTITY.HELD_BY.eq(respondent))
                .execute();
        db.update(INVITED_ENTITY)
                .set(INVITED_ENTITY.HELD_BY, respondent)
                .where(INVITED_ENTITY.ID.eq(invited.id()))
                .execute();
    }

    /** Deletes who was invited, and who opened which link. */
    public static void forget(DSLContext db, String consultation) {
        db.deleteFrom(ENTITY_OPENED).where(ENTITY_OPENED.CONSULTATION.eq(consultation)).execute();
        retire(db, consultation);
        db.deleteFrom(INVITED_ENTITY).where(INVITED_ENTITY.CONSULTATION.eq(consultation)).execute();
    }

    private static void retire(DSLContext db, String consultation) {
        ColumnCipher words = ColumnCipher.of(db);
        if (words.seals()) {
            db.select(INVITED_ENTITY.ID)
                    .from(INVITED_ENTITY)
                    .where(INVITED_ENTITY.CONSULTATION.eq(consultation))
                    .forEach(row -> words.retire(KeyOwner.ENTITY, row.value1()));
        }
    }

    private static Optional<Invited> one(DSLContext db, Condition which) {
        return db.selectFrom(INVITED_ENTITY).where(which).orderBy(INVITED_ENTITY.ID).limit(1)
                .fetchOptional(row -> read(db, row));
    }

    private static Invited read(DSLContext db, Record row) {
        Long heldBy = row.get(INVITED_ENTITY.HELD_BY);
        long id = row.get(INVITED_ENTITY.ID);
        return new Invited(
                id, row.get(INVITED_ENTITY.CONSULTATION),
                ColumnCipher.of(db).open(KeyOwner.ENTITY, id, row.get(INVITED_ENTITY.NAME_SEALED)),
                heldBy == null ? OptionalLong.empty() : OptionalLong.of(heldBy));
    }
}
