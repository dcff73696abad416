package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.BUBBLE;

import org.jooq.DSLContext;

/** Whether a message is kept as a part of an answer, and not as a value. */
public final class HoldsBubble {
    private HoldsBubble() {}

    public static boolean of(DSLContext db, long address, String messageKey) {
        return db.fetchExists(BUBBLE, BUBBLE.ADDRESS_ID.eq(address)
                .and(BUBBLE.MESSAGE_KEY.eq(messageKey))
                .and(BUBBLE.KIND.notIn(StoredBubble.VALUE, StoredBubble.OPTION)));
    }
}
