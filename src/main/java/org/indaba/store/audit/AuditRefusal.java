package org.indaba.store.audit;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.indaba.store.Database;

/** Writes to the audit that a known token or session was refused. */
public final class AuditRefusal {
    public static final String ACT = "access-refused";

    private AuditRefusal() {}

    /** Writes the row without waiting for the commit. */
    public static CompletableFuture<?> write(
            Database database, Instant at, String actor, String subject, String detail) {
        return database.write("audit of refusals", db -> {
            AuditTable.append(db, at, actor, ACT, subject, detail);
            return null;
        });
    }
}
