package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.ANNOUNCEMENT_DRAFT;
import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.BROADCAST_LATER;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.DOCUMENT_WANTED;
import static org.indaba.store.schema.Tables.ENTITY_OPENED;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.HELP_RELAY;
import static org.indaba.store.schema.Tables.INVITED_ENTITY;
import static org.indaba.store.schema.Tables.LAUNCH_DRAFT;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.PAGE;
import static org.indaba.store.schema.Tables.RESPONDENT;
import static org.indaba.store.schema.Tables.RESUME_CODE;
import static org.indaba.store.schema.Tables.ROLE_GRANT;

import java.util.List;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.encryption.PlaceholderOwner;
import org.indaba.store.inbound.DeleteParkedInbound;
import org.indaba.store.staff.AnnouncementDraftTable;
import org.indaba.store.staff.LaunchDraftTable;
import org.jooq.DSLContext;

/** Deletes a respondent whom no response and no role needs, with the ways to reach them and all that was theirs. */
public final class ForgetRespondent {
    private ForgetRespondent() {}

    public static void run(DSLContext db, long respondent) {
        PlaceholderOwner.ensure(db);
        DeleteParkedInbound.of(db, respondent);
        List<Long> addresses = db.select(ADDRESS.ID).from(ADDRESS).where(ADDRESS.RESPONDENT_ID.eq(respondent))
                .fetch(ADDRESS.ID);
        ColumnCipher words = ColumnCipher.of(db);
        words.retire(KeyOwner.STATE, respondent);
        addresses.forEach(each -> words.retire(KeyOwner.ADDRESS, each));
        addresses.forEach(each -> words.retire(KeyOwner.SAID, each));
        ofAddresses(db, addresses);
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

    private static void ofAddresses(DSLContext db, List<Long> addresses) {
        db.deleteFrom(PAGE).where(PAGE.ADDRESS_ID.in(addresses)).execute();
        ChannelPauses.forget(db, addresses);
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
