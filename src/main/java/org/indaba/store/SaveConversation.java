package org.indaba.store;

import static org.indaba.store.schema.Tables.CONVERSATION;

import java.time.Instant;
import org.indaba.conversation.Conversation;
import org.jooq.DSLContext;

/** Keeps the state of a conversation. */
public final class SaveConversation {
    private static final RenderedOnce UPDATE = new RenderedOnce(db -> db
            .update(CONVERSATION)
            .set(CONVERSATION.STATE, "")
            .set(CONVERSATION.UPDATED_AT, 0L)
            .where(CONVERSATION.RESPONDENT_ID.eq(0L)));

    private SaveConversation() {}

    public static void run(DSLContext db, long respondent, Conversation conversation, Instant now) {
        String state = Words.of(db).keep(Owned.STATE, respondent, ConversationJson.write(conversation));
        UPDATE.execute(db, state, now.toEpochMilli(), respondent);
    }
}
