package org.indaba.store.export;

import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;

import org.indaba.store.ReadContext;
import org.indaba.store.engine.RowCursor;
import org.jooq.ResultQuery;

/**
 * What tells one state of the selected responses from another: the time of each one's last change, which grows with
 * every change ({@link ResponseTable}), and how far the fetching of each of its files has come, which is no change of
 * the response. Languages and questions do not narrow them.
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
