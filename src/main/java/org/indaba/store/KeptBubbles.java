package org.indaba.store;

import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.indaba.conversation.KeptBubble;
import org.indaba.conversation.Trial;
import org.jooq.DSLContext;

/** The bubbles of an answer without what they say, which may be more than memory holds. */
public final class KeptBubbles {
    private KeptBubbles() {}

    /** In the order they were sent. */
    public static List<KeptBubble> ofAnswer(DSLContext db, long response, String question) {
        Map<Long, KeptBubble> bubbles = new LinkedHashMap<>();
        db.select(BUBBLE.ID, RESPONSE.TRIAL, RESPONSE.CONSULTATION, BUBBLE.WORDS, MEDIA.KIND)
                .from(BUBBLE)
                .join(RESPONSE).on(RESPONSE.ID.eq(BUBBLE.RESPONSE_ID))
                .leftJoin(MEDIA).on(MEDIA.BUBBLE_ID.eq(BUBBLE.ID))
                .where(BUBBLE.RESPONSE_ID.eq(response))
                .and(BUBBLE.QUESTION.eq(question))
                .orderBy(BUBBLE.SENT_AT, BUBBLE.ORDINAL, BUBBLE.ID, MEDIA.ID)
                .forEach(row -> bubbles.merge(
                        row.value1(),
                        new KeptBubble(
                                row.value1(), row.value2() ? Trial.CODE : row.value3(), question, row.value4(),
                                row.value5() == null ? List.of() : List.of(row.value5())),
                        KeptBubbles::together));
        return List.copyOf(bubbles.values());
    }

    /** The same one with a further file. */
    private static KeptBubble together(KeptBubble one, KeptBubble further) {
        List<String> kinds = new ArrayList<>(one.kinds());
        kinds.addAll(further.kinds());
        return new KeptBubble(one.id(), one.consultation(), one.question(), one.words(), kinds);
    }
}
