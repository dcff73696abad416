package org.indaba.store.answer;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.Optional;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.schema.tables.Bubble;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * The piece of an answer that came last from an address.
 *
 * @param length of its text, as browsers count
 */
public record NewestBubble(String messageKey, int length) {
    private static final RenderedStatement SELECT = new RenderedStatement(db -> db
            .select(BUBBLE.MESSAGE_KEY, BUBBLE.CONTENT, BUBBLE.RESPONSE_ID)
            .from(BUBBLE)
            .where(BUBBLE.ID.eq(newest())));

    /** Found without a word of the others, which may be very long together. */
    private static Select<Record1<Long>> newest() {
        Bubble of = BUBBLE.as("of_address");
        return select(of.ID).from(of).where(of.ADDRESS_ID.eq(0L)).orderBy(of.ORDINAL.desc()).limit(inline(1));
    }

    public static Optional<NewestBubble> of(DSLContext db, long address) {
        ColumnCipher words = ColumnCipher.of(db);
        return SELECT.first(
                db,
                row -> new NewestBubble(
                        row.getString(1), words.open(KeyOwner.ANSWERS, row.getLong(3), row.getString(2)).length()),
                address);
    }
}
