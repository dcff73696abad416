package org.indaba.store.consultation;

import static org.indaba.store.schema.Tables.CONSULTATION;

import java.util.Set;
import org.jooq.DSLContext;

/** The codes of all consultations that were ever registered. */
public final class ConsultationCodes {
    private ConsultationCodes() {}

    public static Set<String> all(DSLContext db) {
        return Set.copyOf(db.select(CONSULTATION.CODE).from(CONSULTATION).fetch(CONSULTATION.CODE));
    }
}
