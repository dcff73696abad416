package org.indaba.store.export;

import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;

import org.indaba.store.ReadContext;
import org.indaba.store.engine.RowCursor;
import org.jooq.ResultQuery;

/**
 * Reads what distinguishes two states of the selected responses: the time of each one's last change, which grows with every
 * change ({@link ResponseTable}), and the state of each of its files, whose fetching is no change of the response.
 * Languages and questions do not narrow them.
 */
public final class ResponseVersions extends RowCursor {
    private ResponseVersions(ResultQuery<?> query) {
        super(query);
    }

    public static ResponseVersions run(ReadContext db, ResponseSelection selection) {
        return new ResponseVersions(db.select(RESPONSE.ID, RESPONSE.UPDATED_AT, MEDIA.ID, MEDIA.STATE)
                .from(RESPONSE)
                .leftJoin(MEDIA).on(MEDIA.RESPONSE_ID.eq(RESPONSE.ID))
                .where(selection.responses())
                .orderBy(RESPONSE.ID, MEDIA.ID));
    }

    public long response() {
        return number(1);
    }

    /** Milliseconds since 1970 UTC. */
    public long updatedAt() {
        return number(2);
    }

    /** 0 where the response has no file. */
    public long media() {
        return number(3);
    }

    public String mediaState() {
        return text(4);
    }
}
