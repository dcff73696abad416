package org.indaba.api;

import org.indaba.consultation.ReadAccess;

/**
 * An authenticated caller.
 *
 * @param actor the name in the audit: {@code secretariat}, or {@code token} and its id
 */
public record ApiCaller(String actor, ReadAccess access) {}
