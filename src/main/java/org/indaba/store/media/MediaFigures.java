package org.indaba.store.media;

import static org.indaba.store.schema.Tables.MEDIA;

import java.util.Map;
import org.indaba.store.ReadContext;
import org.jooq.impl.DSL;

/** How many files are in which state. */
public final class MediaFigures {
    private MediaFigures() {}

    /** By the words of {@link MediaState}; a state that no file is in is left out. */
    public static Map<String, Integer> run(ReadContext db) {
        return db.select(MEDIA.STATE, DSL.count())
                .from(MEDIA)
                .groupBy(MEDIA.STATE)
                .fetchMap(MEDIA.STATE, DSL.count());
    }
}
