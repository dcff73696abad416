package org.indaba.store.mydata;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.engine.RowCursor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/**
 * A message of an answer in the form that its sender reads.
 *
 * @param sentAt milliseconds since 1970 UTC
 * @param revisions the number of its earlier wordings
 * @param fileKinds the kinds of its files, in the order in which they came
 */
public record OwnDataBubble(
        long id, long sentAt, long ordinal, String content, long revisions, List<String> fileKinds) {
    public OwnDataBubble {
        fileKinds = List.copyOf(fileKinds);
    }

    /**
     * The next messages of an answer in the order in which they were sent, as many as fit into {@link OwnDataRows#SLICE};
     * none after the last.
     */
    public static List<OwnDataBubble> slice(DSLContext db, long response, String question, Optional<OwnDataBubble> behind) {
        List<OwnDataBubble> slice = new ArrayList<>();
        int characters = 0;
        try (Found rows = new Found(select(db, response, question, behind))) {
            while (characters < OwnDataRows.SLICE && rows.next()) {
                OwnDataBubble bubble = rows.bubble(db);
                slice.add(bubble);
                characters += OwnDataRows.LEAST_EACH + bubble.content().length();
            }
        }
        return slice;
    }

    private static ResultQuery<?> select(
            DSLContext db, long response, String question, Optional<OwnDataBubble> behind) {
        Condition later = behind
                .map(each -> row(BUBBLE.SENT_AT, BUBBLE.ORDINAL, BUBBLE.ID).gt(each.sentAt, each.ordinal, each.id))
                .orElse(trueCondition());
        return db.select(BUBBLE.RESPONSE_ID, BUBBLE.ID, BUBBLE.SENT_AT, BUBBLE.ORDINAL, BUBBLE.CONTENT, BUBBLE.REVISIONS)
                .from(BUBBLE)
                .where(BUBBLE.RESPONSE_ID.eq(response))
                .and(BUBBLE.QUESTION.eq(question))
                .and(later)
                .orderBy(BUBBLE.SENT_AT, BUBBLE.ORDINAL, BUBBLE.ID);
    }

    private static final class Found extends RowCursor {
        Found(ResultQuery<?> query) {
            super(query, FETCH_FEW);
        }

        OwnDataBubble bubble(DSLContext db) {
            long id = number(2);
            return new OwnDataBubble(
                    id, number(3), number(4), text(5, KeyOwner.ANSWERS, 1), number(6),
                    db.select(MEDIA.KIND).from(MEDIA).where(MEDIA.BUBBLE_ID.eq(id)).orderBy(MEDIA.ID).fetch(MEDIA.KIND));
        }
    }
}
