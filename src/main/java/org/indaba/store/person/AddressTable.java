package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.ANNOUNCEMENT_DRAFT;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.LAUNCH_DRAFT;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.ROLE_GRANT;

import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.json.ConversationStateJson;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxState;
import org.indaba.store.response.ResponseProfile;
import org.indaba.store.response.ResponseTable;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;

/** Has the statements over the table {@code address}: where people are reached. */
public final class AddressTable {
    private AddressTable() {}

    /** Adds an address to a respondent. */
    public static void insert(DSLContext db, long id, long respondent, Address at, String lookup, byte[] sealed) {
        db.insertInto(ADDRESS)
                .set(ADDRESS.ID, id)
                .set(ADDRESS.RESPONDENT_ID, respondent)
                .set(ADDRESS.CHANNEL, at.channel())
                .set(ADDRESS.BOT, at.bot())
                .set(ADDRESS.LOOKUP, lookup)
                .set(ADDRESS.SEALED, ColumnCipher.of(db).keep(KeyOwner.ADDRESS, id, sealed))
                .execute();
    }

    private static final RenderedStatement OF = new RenderedStatement(db -> db
            .select(ADDRESS.ID, ADDRESS.RESPONDENT_ID, ADDRESS.LIVE_MESSAGE, ADDRESS.GONE_AT, CONVERSATION.STATE)
            .from(ADDRESS)
            .join(CONVERSATION)
            .on(CONVERSATION.RESPONDENT_ID.eq(ADDRESS.RESPONDENT_ID))
            .where(ADDRESS.LOOKUP.eq("")));

    /** The address with this id. */
    public static Optional<KnownAddress> of(DSLContext db, long id) {
        return db.select(
                        ADDRESS.ID, ADDRESS.RESPONDENT_ID, ADDRESS.LIVE_MESSAGE, ADDRESS.GONE_AT, CONVERSATION.STATE)
                .from(ADDRESS)
                .join(CONVERSATION)
                .on(CONVERSATION.RESPONDENT_ID.eq(ADDRESS.RESPONDENT_ID))
                .where(ADDRESS.ID.eq(id))
                .fetchOptional(row -> new KnownAddress(
                        row.value1(), row.value2(), Optional.ofNullable(row.value3()), row.value4() != null,
                        ResponseProfile.recall(db, row.value2(), ConversationStateJson.read(
                                ColumnCipher.of(db).open(KeyOwner.STATE, row.value2(), row.value5())))));
    }

    /** The address with this keyed hash. */
    public static Optional<KnownAddress> find(DSLContext db, String lookup) {
        return OF.first(
                        db,
                        row -> new KnownAddress(
                                row.getLong(1),
                                row.getLong(2),
                                Optional.ofNullable(row.getString(3)),
                                row.getObject(4) != null,
                                ConversationStateJson.read(
                                        ColumnCipher.of(db).open(KeyOwner.STATE, row.getLong(2), row.getString(5)))),
                        lookup)
                .map(each -> new KnownAddress(
                        each.id(), each.respondent(), each.liveMessage(), each.gone(),
                        ResponseProfile.recall(db, each.respondent(), each.conversation())));
    }

    /**
     * Changes the place of an address. The result is false where another address has that place already; nothing is changed
     * then.
     */
    public static boolean move(DSLContext db, long address, String lookup, byte[] sealed) {
        if (db.fetchExists(ADDRESS, ADDRESS.LOOKUP.eq(lookup).and(ADDRESS.ID.ne(address)))) {
            return false;
        }
        ColumnCipher words = ColumnCipher.of(db);
        words.retire(KeyOwner.ADDRESS, address);
        db.update(ADDRESS)
                .set(ADDRESS.LOOKUP, lookup)
                .set(ADDRESS.SEALED, words.keep(KeyOwner.ADDRESS, address, sealed))
                .setNull(ADDRESS.LIVE_MESSAGE)
                .where(ADDRESS.ID.eq(address))
                .execute();
        return true;
    }

    /**
     * Moves an address to another respondent, with the messages that wait there and the role that is held there. A draft of
     * a launch or announcement is moved too, where the other respondent has none.
     */
    public static void moveToRespondent(DSLContext db, long address, long before, long respondent) {
        db.update(ADDRESS).set(ADDRESS.RESPONDENT_ID, respondent).where(ADDRESS.ID.eq(address)).execute();
        db.update(OUTBOX).set(OUTBOX.RESPONDENT_ID, respondent).where(OUTBOX.ADDRESS_ID.eq(address)).execute();
        boolean role = db.update(ROLE_GRANT)
                .set(ROLE_GRANT.RESPONDENT_ID, respondent)
                .where(ROLE_GRANT.ADDRESS_ID.eq(address))
                .execute() > 0;
        if (role) {
            moveDraft(db, KeyOwner.LAUNCH, LAUNCH_DRAFT.RESPONDENT_ID, LAUNCH_DRAFT.DRAFT, before, respondent);
            moveDraft(
                    db, KeyOwner.ANNOUNCEMENT, ANNOUNCEMENT_DRAFT.RESPONDENT_ID, ANNOUNCEMENT_DRAFT.DRAFT, before, respondent);
        }
    }

    /** Moves a draft to another respondent, unless they have one of the same kind themselves. */
    static void moveDraft(
            DSLContext db, KeyOwner kind, TableField<?, Long> owner, TableField<?, String> draft, long before,
            long respondent) {
        if (db.fetchExists(owner.getTable(), owner.eq(respondent))) {
            return;
        }
        ColumnCipher words = ColumnCipher.of(db);
        db.select(draft)
                .from(draft.getTable())
                .where(owner.eq(before))
                .fetchOptional(row -> words.open(kind, before, row.value1()))
                .ifPresent(text -> db.update(draft.getTable())
                        .set(owner, respondent)
                        .set(draft, words.keep(kind, respondent, text))
                        .where(owner.eq(before))
                        .execute());
        words.retire(kind, before);
    }

    /** Removes an address from its respondent: the row stays for the answers that came from it, and leads nowhere. */
    public static void detach(DSLContext db, long address, String lookup, byte[] sealed, Instant now) {
        ColumnCipher words = ColumnCipher.of(db);
        words.retire(KeyOwner.ADDRESS, address);
        db.update(ADDRESS)
                .set(ADDRESS.LOOKUP, lookup)
                .set(ADDRESS.SEALED, words.keep(KeyOwner.ADDRESS, address, sealed))
                .set(ADDRESS.GONE_AT, now.toEpochMilli())
                .where(ADDRESS.ID.eq(address))
                .execute();
    }

    private static final RenderedStatement SET_LIVE_MESSAGE = new RenderedStatement(
            db -> db.update(ADDRESS).set(ADDRESS.LIVE_MESSAGE, "").where(ADDRESS.ID.eq(0L)));

    /** Stores which message of an address has the live buttons. */
    public static void setLiveMessage(DSLContext db, long address, String messageKey) {
        SET_LIVE_MESSAGE.execute(db, messageKey, address);
    }

    /**
     * Marks an address as out of reach and drops the messages that wait for it. A message that was written after the call
     * began stays, since the person has come back meanwhile. A menu is no sign of that, and is updated on its day if they
     * are back by then. Returns the number of dropped rows.
     */
    public static int markGone(DSLContext db, long respondent, long address, Instant called, Instant now) {
        Condition waiting = OUTBOX.RESPONDENT_ID
                .eq(respondent)
                .and(OUTBOX.ADDRESS_ID.eq(address))
                .and(OUTBOX.STATE.eq(OutboxState.DUE))
                .and(OUTBOX.KIND.ne(Notice.Menu.KIND));
        boolean back = db.fetchExists(OUTBOX, waiting.and(OUTBOX.CREATED_AT.gt(called.toEpochMilli())));
        if (!back) {
            db.update(ADDRESS)
                    .set(ADDRESS.GONE_AT, now.toEpochMilli())
                    .where(ADDRESS.ID.eq(address))
                    .execute();
        }
        Condition dropped = waiting.and(OUTBOX.CREATED_AT.le(called.toEpochMilli()));
        ResponseTable.takeBackReminders(db, dropped);
        return db.deleteFrom(OUTBOX).where(dropped).execute();
    }

    /**
     * Marks an address as reachable again, because the person has written. The result tells whether it was marked as out of
     * reach.
     */
    public static boolean markReachable(DSLContext db, long address) {
        return db.update(ADDRESS)
                        .setNull(ADDRESS.GONE_AT)
                        .where(ADDRESS.ID.eq(address))
                        .and(ADDRESS.GONE_AT.isNotNull())
                        .execute()
                > 0;
    }
}
