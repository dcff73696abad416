package org.indaba.coordination.report;

import java.time.Instant;

/**
 * What someone did with a consultation, as the audit has it: no person is named in it.
 *
 * @param actor such as {@code grant 17}, {@code token 1f…}, {@code secretariat}, {@code cli}
 * @param act such as {@code exported}
 */
public record LogEntry(Instant at, String actor, String act, String detail) {}
