package org.indaba.store.audit;

/**
 * The last row of the audit. Whoever keeps its hash elsewhere can detect that later rows were cut off.
 *
 * @param seq the row's number, which is the number of rows as long as none is missing
 */
public record LastAuditRow(long seq, String hash) {
}
