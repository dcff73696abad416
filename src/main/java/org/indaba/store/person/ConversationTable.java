package org.indaba.store.person;

import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.Optional;
import org.indaba.conversation.state.ConversationState;
import org.indaba.store.RunningDay;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.json.ConversationStateJson;
import org.jooq.DSLContext;

/** Has the statements over the table {@code conversation}: the state of each respondent's interviews. */
public final class ConversationTable {
    private ConversationTable() {}

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

    /** Stores the state of a conversation. */
    public static void save(DSLContext db, long respondent, ConversationState conversation, Instant now) {
        String state = ColumnCipher.of(db).keep(KeyOwner.STATE, respondent, ConversationStateJson.write(conversation));
        (conversation.agreed() ? AGREED : WITHOUT_CONSENT).execute(db, state, now.toEpochMilli(), respondent);
    }

    private static final RenderedStatement LAST_TURN = new RenderedStatement(db -> db
            .select(CONVERSATION.UPDATED_AT).from(CONVERSATION).where(CONVERSATION.RESPONDENT_ID.eq(0L)));

    /** The time at which a turn last changed a respondent's position, on whatever device. */
    public static Optional<Instant> lastTurn(DSLContext db, long respondent) {
        return LAST_TURN.first(db, row -> Instant.ofEpochMilli(row.getLong(1)), respondent);
    }

    /**
     * Removes a consultation from the state of a respondent's conversation, and from their pages. Returns the remaining
     * state. The time at which they were last heard from does not change.
     */
    public static ConversationState forgetConsultation(DSLContext db, long respondent, String consultation) {
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
        PageTable.deleteOfRespondent(db, respondent);
        return left;
    }
}
