package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.BROADCAST_LATER;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.DOCUMENT_WANTED;
import static org.indaba.store.schema.Tables.ENTITY_OPENED;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.HELP_RELAY;
import static org.indaba.store.schema.Tables.INVITED_ENTITY;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.PAGE;
import static org.indaba.store.schema.Tables.RESPONDENT;
import static org.indaba.store.schema.Tables.ROLE_GRANT;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import org.indaba.channel.Address;
import org.indaba.conversation.state.ConversationState;
import org.indaba.store.RunningDay;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.PlaceholderOwner;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.json.ConversationStateJson;
import org.indaba.store.staff.AnnouncementDraftTable;
import org.indaba.store.staff.LaunchDraftTable;
import org.jooq.DSLContext;

/** Has the statements over the table {@code respondent}, and over everything that belongs to a respondent. */
public final class RespondentTable {
    private RespondentTable() {}

    private static final RenderedStatement RESPONDENT_ROW = new RenderedStatement(
            db -> db.insertInto(RESPONDENT, RESPONDENT.ID, RESPONDENT.CREATED_AT).values(0L, 0L));

    private static final RenderedStatement ADDRESS_ROW = new RenderedStatement(db -> db.insertInto(
                    ADDRESS,
                    ADDRESS.ID,
                    ADDRESS.RESPONDENT_ID,
                    ADDRESS.CHANNEL,
                    ADDRESS.BOT,
                    ADDRESS.LOOKUP,
                    ADDRESS.SEALED)
            .values(0L, 0L, "", "", "", new byte[0]));

    private static final RenderedStatement CONVERSATION_ROW = new RenderedStatement(db -> db
            .insertInto(CONVERSATION)
            .columns(CONVERSATION.RESPONDENT_ID, CONVERSATION.STATE, CONVERSATION.UPDATED_AT, CONVERSATION.HEARD_ON)
            .values(val(0L), val(""), val(0L), RunningDay.now()));

    /** Adds a respondent with an address and an empty conversation. */
    public static void insert(
            DSLContext db, long respondent, long address, Address at, String lookup, byte[] sealed, Instant now) {
        RESPONDENT_ROW.execute(db, respondent, now.toEpochMilli());
        ColumnCipher words = ColumnCipher.of(db);
        ADDRESS_ROW.execute(
                db, address, respondent, at.channel(), at.bot(), lookup, words.keep(KeyOwner.ADDRESS, address, sealed));
        String state = words.keep(KeyOwner.STATE, respondent, ConversationStateJson.write(ConversationState.NEW));
        CONVERSATION_ROW.execute(db, respondent, state, now.toEpochMilli());
    }

    /** Deletes a respondent whom no response and no role needs, with their addresses and all their data. */
    public static void forget(DSLContext db, long respondent) {
        PlaceholderOwner.ensure(db);
        ParkedInboundTable.delete(db, respondent);
        List<Long> addresses = db.select(ADDRESS.ID).from(ADDRESS).where(ADDRESS.RESPONDENT_ID.eq(respondent))
                .fetch(ADDRESS.ID);
        ColumnCipher words = ColumnCipher.of(db);
        words.retire(KeyOwner.STATE, respondent);
        addresses.forEach(each -> words.retire(KeyOwner.ADDRESS, each));
        addresses.forEach(each -> words.retire(KeyOwner.SAID, each));
        forgetAddresses(db, addresses);
        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.RESPONDENT_ID, PlaceholderOwner.ID)
                .where(ROLE_GRANT.RESPONDENT_ID.eq(respondent))
                .execute();
        db.update(BROADCAST)
                .setNull(BROADCAST.TELLER)
                .where(BROADCAST.TELLER.eq(respondent))
                .execute();
        db.update(INVITED_ENTITY)
                .setNull(INVITED_ENTITY.HELD_BY)
                .where(INVITED_ENTITY.HELD_BY.eq(respondent))
                .execute();
        db.deleteFrom(OUTBOX).where(OUTBOX.RESPONDENT_ID.eq(respondent)).execute();
        db.deleteFrom(BROADCAST_LATER).where(BROADCAST_LATER.RESPONDENT_ID.eq(respondent)).execute();
        db.deleteFrom(ENTITY_OPENED).where(ENTITY_OPENED.RESPONDENT_ID.eq(respondent)).execute();
        ResumeCodeTable.delete(db, respondent);
        LaunchDraftTable.delete(db, respondent);
        AnnouncementDraftTable.delete(db, respondent);
        db.deleteFrom(CONVERSATION).where(CONVERSATION.RESPONDENT_ID.eq(respondent)).execute();
        db.deleteFrom(ADDRESS).where(ADDRESS.RESPONDENT_ID.eq(respondent)).execute();
        db.deleteFrom(RESPONDENT).where(RESPONDENT.ID.eq(respondent)).execute();
    }

    private static void forgetAddresses(DSLContext db, List<Long> addresses) {
        db.deleteFrom(PAGE).where(PAGE.ADDRESS_ID.in(addresses)).execute();
        PauseTable.forget(db, addresses);
        db.deleteFrom(OUTBOX).where(OUTBOX.ADDRESS_ID.in(addresses)).execute();
        db.deleteFrom(DOCUMENT_WANTED).where(DOCUMENT_WANTED.ADDRESS_ID.in(addresses)).execute();
        db.deleteFrom(HELP_RELAY).where(HELP_RELAY.ADDRESS_ID.in(addresses)).execute();
        db.update(HELP_QUESTION)
                .setNull(HELP_QUESTION.REPLY_ADDRESS_ID)
                .setNull(HELP_QUESTION.REPLY_KEY)
                .where(HELP_QUESTION.REPLY_ADDRESS_ID.in(addresses))
                .execute();
        db.update(ROLE_GRANT)
                .setNull(ROLE_GRANT.ADDRESS_ID)
                .where(ROLE_GRANT.ADDRESS_ID.in(addresses))
                .execute();
        db.update(BROADCAST)
                .setNull(BROADCAST.TELLER_ADDRESS)
                .where(BROADCAST.TELLER_ADDRESS.in(addresses))
                .execute();
    }
}
