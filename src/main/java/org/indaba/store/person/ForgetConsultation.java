package org.indaba.store.person;

import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.jooq.impl.DSL.inline;

import org.indaba.conversation.state.ConversationState;
import org.indaba.store.RunningDay;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.json.ConversationStateJson;
import org.jooq.DSLContext;

/** Takes a consultation out of what is remembered of a respondent's conversation, and what their pages show of it. */
public final class ForgetConsultation {
    private ForgetConsultation() {}

    /** What is left. When they were last heard from does not change. */
    public static ConversationState run(DSLContext db, long respondent, String consultation) {
        ColumnCipher words = ColumnCipher.of(db);
        ConversationState left = db.select(CONVERSATION.STATE)
                .from(CONVERSATION)
                .where(CONVERSATION.RESPONDENT_ID.eq(respondent))
                .fetchOptional(row -> ConversationStateJson.read(words.open(KeyOwner.STATE, respondent, row.value1())))
                .orElse(ConversationState.NEW)
                .without(consultation);
        words.retire(KeyOwner.STATE, respondent);
        db.update(CONVERSATION)
                .set(CONVERSATION.STATE, words.keep(KeyOwner.STATE, respondent, ConversationStateJson.write(left)))
                .set(CONVERSATION.HEARD_ON, left.agreed() ? inline((Long) null) : RunningDay.now())
                .where(CONVERSATION.RESPONDENT_ID.eq(respondent))
                .execute();
        ForgetPages.of(db, respondent);
        return left;
    }
}
