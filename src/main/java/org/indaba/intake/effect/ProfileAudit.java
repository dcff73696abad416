package org.indaba.intake.effect;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.indaba.conversation.state.Stage;
import org.indaba.store.audit.AuditTable;
import org.jooq.DSLContext;

/** What people told about themselves, as the audit has it: which fact it was and when, and never what it says. */
public final class ProfileAudit {
    static final String ACT = "described";

    /** Whether they speak for themselves or for an organization: two answers to one screen. */
    static final String CAPACITY = "capacity";

    private ProfileAudit() {}

    /** The word for a fact: by these it is found again. */
    static String detail(Enum<?> fact) {
        return fact.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word for one that is told no more. */
    static String takenBack(String detail) {
        return detail + " taken back";
    }

    /** Whether what is asked there has been told since. */
    public static boolean since(DSLContext db, long response, Stage asked, Instant at) {
        String detail = detail(asked);
        List<String> details = asked == Stage.ORGANIZATION
                ? List.of(detail, CAPACITY, takenBack(CAPACITY))
                : List.of(detail, takenBack(detail));
        return AuditTable.hasSince(db, Long.toString(response), ACT, details, at);
    }
}
