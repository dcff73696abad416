package org.indaba.store;

import static org.indaba.store.schema.Tables.CONVERSATION;

import java.time.Instant;
import org.indaba.conversation.Conversation;
import org.jooq.DSLContext;

/** Keeps the state of a conversation. */
public final class SaveConversation {
    private SaveConversation() {}

    public static void run(DSLContext db, long respondent, Conversation conversation, Instant now) {
        db.update(CONVERSATION)
                .set(CONVERSATION.STATE, ConversationJson.write(conversation))
                .set(CONVERSATION.UPDATED_AT, now.toEpochMilli())
                .where(CONVERSATION.RESPONDENT_ID.eq(respondent))
                .execute();
    }
}
