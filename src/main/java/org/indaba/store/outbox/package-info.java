/** Statements over the table {@code outbox} and the records of its rows. The rows are sent in {@code outbox}. */
package org.indaba.store.outbox;
