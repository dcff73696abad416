package org.indaba.security;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Where the audit is: this room knows no database. */
@FunctionalInterface
public interface AuditPort {
    /**
     * Adds a row, without waiting.
     *
     * @param actor the token, or {@code session} for anybody's
     * @param subject the token's id, or the code of a consultation
     * @param detail the kind and how many were refused, such as {@code other-region 37}
     */
    CompletableFuture<?> write(Instant at, String actor, String subject, String detail);
}
