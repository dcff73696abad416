package org.indaba.store.staff;

import static org.indaba.store.schema.Tables.INVITATION;

import java.time.Instant;
import java.util.Optional;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.coordination.StaffEffect;
import org.indaba.coordination.role.OpenedInvitation;
import org.jooq.DSLContext;

/** Has the statements over links that give a role once, found by the hash of their secret. */
public final class InvitationTable {
    private InvitationTable() {}

    public static void add(DSLContext db, long id, String hash, StaffEffect.Invited invited, String by, Instant at) {
        db.insertInto(INVITATION)
                .set(INVITATION.ID, id)
                .set(INVITATION.HASH, hash)
                .set(INVITATION.ROLE, invited.role().word())
                .set(INVITATION.SCOPE, invited.scope().words())
                .set(INVITATION.ROLE_ENDS_AT, invited.roleEnds().map(Instant::toEpochMilli).orElse(null))
                .set(INVITATION.INVITED_BY, by)
                .set(INVITATION.CREATED_AT, at.toEpochMilli())
                .set(INVITATION.EXPIRES_AT, invited.expires().toEpochMilli())
                .execute();
    }

    public static Optional<OpenedInvitation> find(DSLContext db, String hash) {
        return db.selectFrom(INVITATION)
                .where(INVITATION.HASH.eq(hash))
                .fetchOptional(row -> new OpenedInvitation(
                        row.get(INVITATION.ID),
                        Role.of(row.get(INVITATION.ROLE)).orElseThrow(),
                        Scope.parse(row.get(INVITATION.SCOPE)),
                        Optional.ofNullable(row.get(INVITATION.ROLE_ENDS_AT)).map(Instant::ofEpochMilli),
                        row.get(INVITATION.INVITED_BY),
                        Instant.ofEpochMilli(row.get(INVITATION.EXPIRES_AT)),
                        row.get(INVITATION.USED_AT) != null));
    }

    /** Marks an invitation as used. */
    public static void use(DSLContext db, long id, Instant at) {
        db.update(INVITATION)
                .set(INVITATION.USED_AT, at.toEpochMilli())
                .where(INVITATION.ID.eq(id))
                .execute();
    }

    /** Expires the unused links that somebody made. */
    public static void expireOf(DSLContext db, String by, Instant at) {
        db.update(INVITATION)
                .set(INVITATION.EXPIRES_AT, at.toEpochMilli())
                .where(INVITATION.INVITED_BY.eq(by))
                .and(INVITATION.USED_AT.isNull())
                .and(INVITATION.EXPIRES_AT.gt(at.toEpochMilli()))
                .execute();
    }
}
