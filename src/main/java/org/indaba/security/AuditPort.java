package org.indaba.security;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Writes to the audit, so that this room needs no database. */
@FunctionalInterface
public interface AuditPort {
    /**
     * Adds a row, without waiting.
     *
     * @param actor the token, or {@code session} for every session
     * @param subject the token's id, or the code of a consultation
     * @param detail the kind and number of refusals, such as {@code other-region 37}
     */
    CompletableFuture<?> write(Instant at, String actor, String subject, String detail);
}
