package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.RESPONDENT;

import java.time.Instant;
import org.indaba.channel.Address;
import org.indaba.conversation.Conversation;
import org.jooq.DSLContext;

/** Makes the acquaintance of a respondent: who they are, where they are reached, and an empty conversation. */
public final class InsertRespondent {
    private InsertRespondent() {}

    public static void run(
            DSLContext db, long respondent, long address, Address at, String lookup, byte[] sealed, Instant now) {
        db.insertInto(RESPONDENT, RESPONDENT.ID, RESPONDENT.CREATED_AT)
                .values(respondent, now.toEpochMilli())
                .execute();
        db.insertInto(
                        ADDRESS,
                        ADDRESS.ID,
                        ADDRESS.RESPONDENT_ID,
                        ADDRESS.CHANNEL,
                        ADDRESS.BOT,
                        ADDRESS.LOOKUP,
                        ADDRESS.SEALED)
                .values(address, respondent, at.channel(), at.bot(), lookup, sealed)
                .execute();
        db.insertInto(CONVERSATION, CONVERSATION.RESPONDENT_ID, CONVERSATION.STATE, CONVERSATION.UPDATED_AT)
                .values(respondent, ConversationJson.write(Conversation.NEW), now.toEpochMilli())
                .execute();
    }
}
