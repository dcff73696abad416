package org.indaba.store.media;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.Optional;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.json.ConversationStateJson;
import org.indaba.store.person.KnownAddress;
import org.jooq.DSLContext;

/** Where a file came from: who sent it, by which channel, and to which answer. */
public record MediaSender(KnownAddress address, String channel, String consultation, String question) {

    public static Optional<MediaSender> find(DSLContext db, long media) {
        return db.select(
                        ADDRESS.ID, ADDRESS.RESPONDENT_ID, ADDRESS.LIVE_MESSAGE, ADDRESS.GONE_AT, CONVERSATION.STATE,
                        ADDRESS.CHANNEL, RESPONSE.CONSULTATION, BUBBLE.QUESTION)
                .from(MEDIA)
                .join(BUBBLE).on(BUBBLE.ID.eq(MEDIA.BUBBLE_ID))
                .join(RESPONSE).on(RESPONSE.ID.eq(MEDIA.RESPONSE_ID))
                .join(ADDRESS).on(ADDRESS.ID.eq(BUBBLE.ADDRESS_ID))
                .join(CONVERSATION).on(CONVERSATION.RESPONDENT_ID.eq(ADDRESS.RESPONDENT_ID))
                .where(MEDIA.ID.eq(media))
                .fetchOptional(row -> new MediaSender(
                        new KnownAddress(
                                row.value1(), row.value2(), Optional.ofNullable(row.value3()), row.value4() != null,
                                ConversationStateJson.read(ColumnCipher.of(db).open(KeyOwner.STATE, row.value2(), row.value5()))),
                        row.value6(), row.value7(), row.value8()));
    }
}
