package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.BUBBLE;

import org.jooq.DSLContext;

/**
 * Ties a bubble to another message, maybe in another chat: the one that its value was typed in last, so that a change of it
 * is found. Or to none, where a button gave the value since.
 */
public final class RekeyBubble {
    private RekeyBubble() {}

    public static void run(DSLContext db, long bubble, long address, String messageKey) {
        db.update(BUBBLE)
                .set(BUBBLE.ADDRESS_ID, address)
                .set(BUBBLE.MESSAGE_KEY, messageKey)
                .where(BUBBLE.ID.eq(bubble))
                .execute();
    }
}
