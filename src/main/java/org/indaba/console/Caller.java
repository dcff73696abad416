package org.indaba.console;

import org.indaba.consultation.Access;

/**
 * Who asks.
 *
 * @param actor the name in the audit: {@code secretariat}, or {@code token} and its id
 */
public record Caller(String actor, Access access) {}
