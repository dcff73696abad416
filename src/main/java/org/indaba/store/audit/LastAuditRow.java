package org.indaba.store.audit;

/**
 * The last row of the audit. Whoever keeps its hash elsewhere sees a tail cut off later.
 *
 * @param seq also how many rows there are, as long as none is missing
 */
public record LastAuditRow(long seq, String hash) {
}
