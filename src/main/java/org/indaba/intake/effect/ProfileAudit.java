package org.indaba.intake.effect;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.indaba.conversation.state.Stage;
import org.indaba.store.audit.AuditTable;
import org.jooq.DSLContext;

/** Audits what people tell about themselves: which fact it was and when, and never its value. */
public final class ProfileAudit {
    static final String ACT = "described";

    /** The word for the choice between oneself and an organization: two answers to one screen. */
    static final String CAPACITY = "capacity";

    private ProfileAudit() {}

    /** The word of a fact, by which it is found again. */
    static String detail(Enum<?> fact) {
        return fact.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word for a fact that was taken back. */
    static String takenBack(String detail) {
        return detail + " taken back";
    }

    /** Tells whether the fact that is asked at this stage has been told since a time. */
    public static boolean since(DSLContext db, long response, Stage asked, Instant at) {
        String detail = detail(asked);
        List<String> details = asked == Stage.ORGANIZATION
                ? List.of(detail, CAPACITY, takenBack(CAPACITY))
                : List.of(detail, takenBack(detail));
        return AuditTable.hasSince(db, Long.toString(response), ACT, details, at);
    }
}
