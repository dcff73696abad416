package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.CONSULTATION;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.indaba.consultation.Consultation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Has the statements over the table {@code consultation}. */
public final class ConsultationTable {
    private ConsultationTable() {}

    /** The codes of all consultations that were ever registered. */
    public static Set<String> codes(DSLContext db) {
        return Set.copyOf(db.select(CONSULTATION.CODE).from(CONSULTATION).fetch(CONSULTATION.CODE));
    }

    /** The full text of a consultation; empty where it was never registered. */
    public static Optional<String> source(DSLContext db, String code) {
        return db.select(CONSULTATION.SOURCE)
                .from(CONSULTATION)
                .where(CONSULTATION.CODE.eq(code))
                .fetchOptional(CONSULTATION.SOURCE);
    }

    public static SortedMap<String, String> sources(DSLContext db) {
        return sourcesWhere(db, DSL.noCondition());
    }

    /** The texts of consultations that were launched from a chat. */
    public static SortedMap<String, String> launchedSources(DSLContext db) {
        return sourcesWhere(db, CONSULTATION.ORIGIN.eq(CHAT));
    }

    private static SortedMap<String, String> sourcesWhere(DSLContext db, Condition condition) {
        SortedMap<String, String> sources = new TreeMap<>();
        db.select(CONSULTATION.CODE, CONSULTATION.SOURCE)
                .from(CONSULTATION)
                .where(condition)
                .forEach(row -> sources.put(row.value1(), row.value2()));
        return sources;
    }

    public static final String FILE = "file";

    public static final String CHAT = "chat";

    /**
     * Stores a consultation as its file describes it now, or as it was launched.
     *
     * @param origin {@link #FILE} or {@link #CHAT}
     * @param source the file's text, or the text that its file would have
     */
    public static void register(DSLContext db, Consultation consultation, String origin, String source, Instant now) {
        Map<Field<?>, Object> columns = new HashMap<>();
        columns.put(CONSULTATION.ORIGIN, origin);
        columns.put(CONSULTATION.SOURCE, source);
        columns.put(CONSULTATION.SCOPE, consultation.scope().words());
        columns.put(CONSULTATION.ZONE, consultation.zone().getId());
        columns.put(CONSULTATION.OPENS_AT, consultation.opens().map(Instant::toEpochMilli).orElse(null));
        columns.put(CONSULTATION.CLOSES_AT, consultation.closes().map(Instant::toEpochMilli).orElse(null));
        columns.put(CONSULTATION.CONTACT, consultation.contact());
        db.insertInto(CONSULTATION)
                .set(CONSULTATION.CODE, consultation.code())
                .set(CONSULTATION.REGISTERED_AT, now.toEpochMilli())
                .set(columns)
                .onConflict(CONSULTATION.CODE)
                .doUpdate()
                .set(columns)
                .execute();
    }
}
