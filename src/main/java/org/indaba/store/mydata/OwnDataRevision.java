package org.indaba.store.mydata;

import static org.indaba.store.schema.Tables.REVISION;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RowCursor;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/**
 * An earlier wording of a message.
 *
 * @param number from 1, in the order in which they were replaced
 */
public record OwnDataRevision(int number, String content) {
    /** The number before the first one. */
    public static final int NONE = 0;

    /** The next ones after a number, as many as fit into {@link OwnDataRows#SLICE}; none after the last. */
    public static List<OwnDataRevision> slice(DSLContext db, long response, long bubble, int behind) {
        List<OwnDataRevision> slice = new ArrayList<>();
        int characters = 0;
        try (Found rows = new Found(db.select(val(response), REVISION.NUMBER, REVISION.CONTENT)
                .from(REVISION)
                .where(REVISION.BUBBLE_ID.eq(bubble))
                .and(REVISION.NUMBER.gt(behind))
                .orderBy(REVISION.NUMBER))) {
            while (characters < OwnDataRows.SLICE && rows.next()) {
                OwnDataRevision revision = rows.revision();
                slice.add(revision);
                characters += OwnDataRows.LEAST_EACH + revision.content().length();
            }
        }
        return slice;
    }

    private static final class Found extends RowCursor {
        Found(ResultQuery<?> query) {
            super(query, FETCH_FEW);
        }

        OwnDataRevision revision() {
            return new OwnDataRevision((int) number(2), text(3, KeyOwner.IDENTITY, 1));
        }
    }
}
