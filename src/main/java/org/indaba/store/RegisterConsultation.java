package org.indaba.store;

import static org.indaba.store.schema.Tables.CONSULTATION;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.consultation.Consultation;
import org.indaba.places.Region;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Keeps a consultation as its file has it now. */
public final class RegisterConsultation {
    private RegisterConsultation() {}

    /** @param source the file's text */
    public static void run(DSLContext db, Consultation consultation, String source, Instant now) {
        Map<Field<?>, Object> columns = new HashMap<>();
        columns.put(CONSULTATION.ORIGIN, "file");
        columns.put(CONSULTATION.SOURCE, source);
        columns.put(CONSULTATION.SCOPE, scope(consultation));
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

    /** Regions and countries, separated by spaces; empty for the world. */
    private static String scope(Consultation consultation) {
        return Stream.concat(
                        consultation.scope().regions().stream().map(Region::word),
                        consultation.scope().countries().stream())
                .collect(Collectors.joining(" "));
    }
}
