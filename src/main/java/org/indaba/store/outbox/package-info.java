/**
 * Statements over the table {@code outbox} and the records of its rows.
 */
package org.indaba.store.outbox;
