package org.indaba.store;

import static org.indaba.store.schema.Tables.CONSULTATION;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** The full text of every consultation that was ever registered, by its code. */
public final class ConsultationSources {
    private ConsultationSources() {}

    /** Of one consultation; empty where it was never registered. */
    public static Optional<String> of(DSLContext db, String code) {
        return db.select(CONSULTATION.SOURCE)
                .from(CONSULTATION)
                .where(CONSULTATION.CODE.eq(code))
                .fetchOptional(CONSULTATION.SOURCE);
    }

    public static SortedMap<String, String> all(DSLContext db) {
        SortedMap<String, String> sources = new TreeMap<>();
        db.select(CONSULTATION.CODE, CONSULTATION.SOURCE)
                .from(CONSULTATION)
                .forEach(row -> sources.put(row.value1(), row.value2()));
        return sources;
    }
}
