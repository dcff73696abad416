package org.indaba.store;

import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import org.indaba.conversation.Conversation;
import org.jooq.DSLContext;

/** Keeps the state of a conversation. */
public final class SaveConversation {
    private static final RenderedOnce AGREED = new RenderedOnce(db -> db
            .update(CONVERSATION)
            .set(CONVERSATION.STATE, "")
            .set(CONVERSATION.UPDATED_AT, 0L)
            .set(CONVERSATION.HEARD_ON, inline((Long) null))
            .where(CONVERSATION.RESPONDENT_ID.eq(0L)));

    private static final RenderedOnce WITHOUT_CONSENT = new RenderedOnce(db -> db
            .update(CONVERSATION)
            .set(CONVERSATION.STATE, "")
            .set(CONVERSATION.UPDATED_AT, 0L)
            .set(CONVERSATION.HEARD_ON, RunningDay.now())
            .where(CONVERSATION.RESPONDENT_ID.eq(0L)));

    private SaveConversation() {}

    public static void run(DSLContext db, long respondent, Conversation conversation, Instant now) {
        String state = Words.of(db).keep(Owned.STATE, respondent, ConversationJson.write(conversation));
        (conversation.agreed() ? AGREED : WITHOUT_CONSENT).execute(db, state, now.toEpochMilli(), respondent);
    }
}
