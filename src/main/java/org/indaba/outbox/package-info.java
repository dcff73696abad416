/**
 * The dispatcher of the outbox: rows that are due become calls of a channel, with a limited rate and retries. It writes no
 * row that says what to say.
 */
package org.indaba.outbox;
