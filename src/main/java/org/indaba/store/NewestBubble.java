package org.indaba.store;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.jooq.impl.DSL.inline;

import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The piece of an answer that came last from an address.
 *
 * @param length of its text, as browsers count
 */
public record NewestBubble(String messageKey, int length) {
    private static final RenderedOnce SELECT = new RenderedOnce(db -> db
            .select(BUBBLE.MESSAGE_KEY, BUBBLE.CONTENT, BUBBLE.RESPONSE_ID)
            .from(BUBBLE)
            .where(BUBBLE.ADDRESS_ID.eq(0L))
            .orderBy(BUBBLE.ORDINAL.desc())
            .limit(inline(1)));

    public static Optional<NewestBubble> of(DSLContext db, long address) {
        Words words = Words.of(db);
        return SELECT.first(
                db,
                row -> new NewestBubble(
                        row.getString(1), words.open(Owned.ANSWERS, row.getLong(3), row.getString(2)).length()),
                address);
    }
}
