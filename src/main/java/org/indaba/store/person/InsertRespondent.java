package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.RESPONDENT;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import org.indaba.channel.Address;
import org.indaba.conversation.state.ConversationState;
import org.indaba.store.RunningDay;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.json.ConversationStateJson;
import org.jooq.DSLContext;

/** Makes the acquaintance of a respondent: who they are, where they are reached, and an empty conversation. */
public final class InsertRespondent {
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

    private InsertRespondent() {}

    public static void run(
            DSLContext db, long respondent, long address, Address at, String lookup, byte[] sealed, Instant now) {
        RESPONDENT_ROW.execute(db, respondent, now.toEpochMilli());
        ColumnCipher words = ColumnCipher.of(db);
        ADDRESS_ROW.execute(
                db, address, respondent, at.channel(), at.bot(), lookup, words.keep(KeyOwner.ADDRESS, address, sealed));
        String state = words.keep(KeyOwner.STATE, respondent, ConversationStateJson.write(ConversationState.NEW));
        CONVERSATION_ROW.execute(db, respondent, state, now.toEpochMilli());
    }
}
