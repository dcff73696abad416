package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.GROUP_CHAT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Has the statements over the table {@code group_chat}: the groups that were invited, to what, and when. */
public final class GroupChatTable {
    private GroupChatTable() {}

    /** @param consultation its code; empty where the invitation was to all open consultations */
    public record Invited(String consultation, Instant at) {}

    public static Optional<Invited> find(DSLContext db, long address) {
        return db.selectFrom(GROUP_CHAT)
                .where(GROUP_CHAT.ADDRESS_ID.eq(address))
                .fetchOptional(row -> new Invited(
                        row.get(GROUP_CHAT.CONSULTATION), Instant.ofEpochMilli(row.get(GROUP_CHAT.INVITED_AT))));
    }

    public static void save(DSLContext db, long address, Invited invited) {
        delete(db, address);
        db.insertInto(GROUP_CHAT)
                .set(GROUP_CHAT.ADDRESS_ID, address)
                .set(GROUP_CHAT.CONSULTATION, invited.consultation())
                .set(GROUP_CHAT.INVITED_AT, invited.at().toEpochMilli())
                .execute();
    }

    /** Deletes a group that the bot has left. */
    public static void delete(DSLContext db, long address) {
        db.deleteFrom(GROUP_CHAT).where(GROUP_CHAT.ADDRESS_ID.eq(address)).execute();
    }
}
