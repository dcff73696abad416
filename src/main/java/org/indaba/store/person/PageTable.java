package org.indaba.store.person;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.PAGE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RenderedStatement;
import org.indaba.store.json.NoticeJson;
import org.indaba.store.outbox.Notice;
import org.jooq.DSLContext;

/** Has the statements over the table {@code page}: the content of a session's page. */
public final class PageTable {
    private static final RenderedStatement SELECT = new RenderedStatement(db -> db
            .select(PAGE.KIND, PAGE.BODY)
            .from(PAGE)
            .join(ADDRESS)
            .on(ADDRESS.ID.eq(PAGE.ADDRESS_ID))
            .join(CONVERSATION)
            .on(CONVERSATION.RESPONDENT_ID.eq(ADDRESS.RESPONDENT_ID))
            .where(PAGE.ADDRESS_ID.eq(0L))
            .and(PAGE.SHOWN_AT.ge(CONVERSATION.UPDATED_AT))
            .orderBy(PAGE.POSITION));

    private static final RenderedStatement DELETE = new RenderedStatement(db -> db.deleteFrom(PAGE).where(PAGE.ADDRESS_ID.eq(0L)));

    private static final RenderedStatement DELETE_LINES = new RenderedStatement(
            db -> db.deleteFrom(PAGE).where(PAGE.ADDRESS_ID.eq(0L)).and(PAGE.KIND.ne(inline("message"))));

    private static final RenderedStatement SHOWN =
            new RenderedStatement(db -> db.update(PAGE).set(PAGE.SHOWN_AT, 0L).where(PAGE.ADDRESS_ID.eq(0L)));

    private static final RenderedStatement SHOWN_AT = new RenderedStatement(
            db -> db.select(PAGE.SHOWN_AT).from(PAGE).where(PAGE.ADDRESS_ID.eq(0L)).limit(inline(1)));

    private static final RenderedStatement LAST = new RenderedStatement(
            db -> db.select(PAGE.POSITION)
                    .from(PAGE)
                    .where(PAGE.ADDRESS_ID.eq(0L))
                    .orderBy(PAGE.POSITION.desc())
                    .limit(inline(1)));

    private static final RenderedStatement INSERT = new RenderedStatement(db -> db
            .insertInto(PAGE, PAGE.ADDRESS_ID, PAGE.POSITION, PAGE.KIND, PAGE.BODY, PAGE.SHOWN_AT)
            .values(0L, 0, "", "", 0L));

    private PageTable() {}

    /** The notices in order; none where the conversation has gone on elsewhere since. */
    public static List<Notice> of(DSLContext db, long address) {
        ColumnCipher words = ColumnCipher.of(db);
        return SELECT.all(
                db, row -> NoticeJson.read(row.getString(1), words.open(KeyOwner.SAID, address, row.getString(2))), address);
    }

    /** The time at which a turn last wrote to this page. */
    public static Optional<Instant> shownAt(DSLContext db, long address) {
        return SHOWN_AT.first(db, row -> Instant.ofEpochMilli(row.getLong(1)), address);
    }

    /**
     * Stores what a turn said.
     *
     * @param whole true to replace the last turn's messages too, else only its lines
     */
    public static void show(DSLContext db, long address, List<Notice> notices, boolean whole, Instant now) {
        (whole ? DELETE : DELETE_LINES).execute(db, address);
        SHOWN.execute(db, now.toEpochMilli(), address);
        // The messages of one turn are numbered from 0 on; lines are added and removed after them.
        int position = LAST.first(db, row -> row.getInt(1), address).map(last -> last + 1).orElse(0);
        ColumnCipher words = ColumnCipher.of(db);
        for (Notice notice : notices) {
            INSERT.execute(
                    db, address, position++, notice.kind(), words.keep(KeyOwner.SAID, address, NoticeJson.write(notice)),
                    now.toEpochMilli());
        }
    }

    public static void delete(DSLContext db, long address) {
        ColumnCipher.of(db).retire(KeyOwner.SAID, address);
        DELETE.execute(db, address);
    }

    /** Deletes the pages of a respondent on all devices; each is computed anew when it is requested next. */
    public static void deleteOfRespondent(DSLContext db, long respondent) {
        ColumnCipher words = ColumnCipher.of(db);
        if (words.seals()) {
            db.select(ADDRESS.ID)
                    .from(ADDRESS)
                    .where(ADDRESS.RESPONDENT_ID.eq(respondent))
                    .forEach(row -> words.retire(KeyOwner.SAID, row.value1()));
        }
        db.deleteFrom(PAGE)
                .where(PAGE.ADDRESS_ID.in(select(ADDRESS.ID).from(ADDRESS).where(ADDRESS.RESPONDENT_ID.eq(respondent))))
                .execute();
    }
}
