package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.CONSULTATION;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

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
        return where(db, DSL.noCondition());
    }

    /** Of those that were launched from a chat. */
    public static SortedMap<String, String> launched(DSLContext db) {
        return where(db, CONSULTATION.ORIGIN.eq(RegisterConsultation.CHAT));
    }

    private static SortedMap<String, String> where(DSLContext db, Condition condition) {
        SortedMap<String, String> sources = new TreeMap<>();
        db.select(CONSULTATION.CODE, CONSULTATION.SOURCE)
                .from(CONSULTATION)
                .where(condition)
                .forEach(row -> sources.put(row.value1(), row.value2()));
        return sources;
    }
}
