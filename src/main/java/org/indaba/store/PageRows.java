package org.indaba.store;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.PAGE;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** What the page of a session shows. */
public final class PageRows {
    private PageRows() {}

    /** In order; none where the conversation has gone on elsewhere since. */
    public static List<Notice> of(DSLContext db, long address) {
        return db.select(PAGE.KIND, PAGE.BODY)
                .from(PAGE)
                .join(ADDRESS)
                .on(ADDRESS.ID.eq(PAGE.ADDRESS_ID))
                .join(CONVERSATION)
                .on(CONVERSATION.RESPONDENT_ID.eq(ADDRESS.RESPONDENT_ID))
                .where(PAGE.ADDRESS_ID.eq(address))
                .and(PAGE.SHOWN_AT.ge(CONVERSATION.UPDATED_AT))
                .orderBy(PAGE.POSITION)
                .fetch(row -> NoticeJson.read(row.value1(), row.value2()));
    }

    /**
     * Shows what a turn said.
     *
     * @param whole the last turn's messages go too; else only its lines
     */
    public static void show(DSLContext db, long address, List<Notice> notices, boolean whole, Instant now) {
        db.deleteFrom(PAGE)
                .where(PAGE.ADDRESS_ID.eq(address))
                .and(whole ? PAGE.KIND.isNotNull() : PAGE.KIND.ne("message"))
                .execute();
        db.update(PAGE).set(PAGE.SHOWN_AT, now.toEpochMilli()).where(PAGE.ADDRESS_ID.eq(address)).execute();
        // Messages of one turn stand together from 0 on; lines come and go behind them.
        int position = db.select(max(PAGE.POSITION))
                .from(PAGE)
                .where(PAGE.ADDRESS_ID.eq(address))
                .fetchOptional(0, Integer.class)
                .map(last -> last + 1)
                .orElse(0);
        for (Notice notice : notices) {
            db.insertInto(PAGE)
                    .set(PAGE.ADDRESS_ID, address)
                    .set(PAGE.POSITION, position++)
                    .set(PAGE.KIND, notice.kind())
                    .set(PAGE.BODY, NoticeJson.write(notice))
                    .set(PAGE.SHOWN_AT, now.toEpochMilli())
                    .execute();
        }
    }

    public static void delete(DSLContext db, long address) {
        db.deleteFrom(PAGE).where(PAGE.ADDRESS_ID.eq(address)).execute();
    }
}
