/**
 * Statements for the file in which a person reads what is stored about them. The file itself is written in {@code
 * outbox.mydata}.
 */
package org.indaba.store.mydata;
