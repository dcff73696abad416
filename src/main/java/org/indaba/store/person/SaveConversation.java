package org.indaba.store.person;

import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import org.indaba.conversation.state.ConversationState;
import org.indaba.store.RunningDay;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.json.ConversationStateJson;
import org.jooq.DSLContext;

/** Keeps the state of a conversation. */
public final class SaveConversation {
    private static final RenderedStatement AGREED = new RenderedStatement(db -> db
            .update(CONVERSATION)
            .set(CONVERSATION.STATE, "")
            .set(CONVERSATION.UPDATED_AT, 0L)
            .set(CONVERSATION.HEARD_ON, inline((Long) null))
            .where(CONVERSATION.RESPONDENT_ID.eq(0L)));

    private static final RenderedStatement WITHOUT_CONSENT = new RenderedStatement(db -> db
            .update(CONVERSATION)
            .set(CONVERSATION.STATE, "")
            .set(CONVERSATION.UPDATED_AT, 0L)
            .set(CONVERSATION.HEARD_ON, RunningDay.now())
            .where(CONVERSATION.RESPONDENT_ID.eq(0L)));

    private SaveConversation() {}

    public static void run(DSLContext db, long respondent, ConversationState conversation, Instant now) {
        String state = ColumnCipher.of(db).keep(KeyOwner.STATE, respondent, ConversationStateJson.write(conversation));
        (conversation.agreed() ? AGREED : WITHOUT_CONSENT).execute(db, state, now.toEpochMilli(), respondent);
    }
}
