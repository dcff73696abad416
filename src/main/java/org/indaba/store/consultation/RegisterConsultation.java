package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.CONSULTATION;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.indaba.consultation.Consultation;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Keeps a consultation as its file has it now, or as it was launched. */
public final class RegisterConsultation {
    public static final String FILE = "file";
    public static final String CHAT = "chat";

    private RegisterConsultation() {}

    /**
     * @param origin where it comes from: {@link #FILE} or {@link #CHAT}
     * @param source the file's text, or what the file would be
     */
    public static void run(DSLContext db, Consultation consultation, String origin, String source, Instant now) {
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
