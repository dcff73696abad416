package org.indaba.coordination.report;

import java.time.Instant;

/**
 * An act on a consultation as the audit has it; it names no person.
 *
 * @param actor the actor, such as {@code grant 17}, {@code token 1f…}, {@code secretariat}, {@code cli}
 * @param act the act, such as {@code exported}
 */
public record LogEntry(Instant at, String actor, String act, String detail) {}
