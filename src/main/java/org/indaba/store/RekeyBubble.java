package org.indaba.store;

import static org.indaba.store.schema.Tables.BUBBLE;

import org.jooq.DSLContext;

/**
 * Ties a bubble to another message: the one that its value was typed in last, so that a change of it is found. Or to
 * none, where a button gave the value since.
 */
public final class RekeyBubble {
    private RekeyBubble() {}

    public static void run(DSLContext db, long bubble, String messageKey) {
        db.update(BUBBLE).set(BUBBLE.MESSAGE_KEY, messageKey).where(BUBBLE.ID.eq(bubble)).execute();
    }
}
