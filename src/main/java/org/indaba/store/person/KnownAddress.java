package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.CONVERSATION;

import java.util.Optional;
import org.indaba.conversation.state.ConversationState;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.json.ConversationStateJson;
import org.indaba.store.response.ResponseProfile;
import org.jooq.DSLContext;

/**
 * An address that has been heard from before, and the conversation of whoever is there.
 *
 * @param liveMessage the message that has the live buttons
 */
public record KnownAddress(
        long id, long respondent, Optional<String> liveMessage, boolean gone, ConversationState conversation) {

    private static final RenderedStatement SELECT = new RenderedStatement(db -> db
            .select(ADDRESS.ID, ADDRESS.RESPONDENT_ID, ADDRESS.LIVE_MESSAGE, ADDRESS.GONE_AT, CONVERSATION.STATE)
            .from(ADDRESS)
            .join(CONVERSATION)
            .on(CONVERSATION.RESPONDENT_ID.eq(ADDRESS.RESPONDENT_ID))
            .where(ADDRESS.LOOKUP.eq("")));

    /** The address with this id. */
    public static Optional<KnownAddress> of(DSLContext db, long id) {
        return db.select(
                        ADDRESS.ID, ADDRESS.RESPONDENT_ID, ADDRESS.LIVE_MESSAGE, ADDRESS.GONE_AT, CONVERSATION.STATE)
                .from(ADDRESS)
                .join(CONVERSATION)
                .on(CONVERSATION.RESPONDENT_ID.eq(ADDRESS.RESPONDENT_ID))
                .where(ADDRESS.ID.eq(id))
                .fetchOptional(row -> new KnownAddress(
                        row.value1(), row.value2(), Optional.ofNullable(row.value3()), row.value4() != null,
                        ResponseProfile.recall(db, row.value2(), ConversationStateJson.read(
                                ColumnCipher.of(db).open(KeyOwner.STATE, row.value2(), row.value5())))));
    }

    /** The address with this keyed hash. */
    public static Optional<KnownAddress> find(DSLContext db, String lookup) {
        return SELECT.first(
                        db,
                        row -> new KnownAddress(
                                row.getLong(1),
                                row.getLong(2),
                                Optional.ofNullable(row.getString(3)),
                                row.getObject(4) != null,
                                ConversationStateJson.read(
                                        ColumnCipher.of(db).open(KeyOwner.STATE, row.getLong(2), row.getString(5)))),
                        lookup)
                .map(each -> new KnownAddress(
                        each.id, each.respondent, each.liveMessage, each.gone,
                        ResponseProfile.recall(db, each.respondent, each.conversation)));
    }
}
