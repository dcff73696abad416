package org.indaba.store;

import static org.indaba.store.schema.Tables.CONSULTATION;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** The full text of every consultation that was ever registered, by its code. */
public final class ConsultationSources {
    private ConsultationSources() {}

    public static SortedMap<String, String> all(DSLContext db) {
        SortedMap<String, String> sources = new TreeMap<>();
        db.select(CONSULTATION.CODE, CONSULTATION.SOURCE)
                .from(CONSULTATION)
                .forEach(row -> sources.put(row.value1(), row.value2()));
        return sources;
    }
}
