/**
 * The way out: rows that are due become calls of a channel, paced and retried. It writes no row that says what to
 * say.
 */
package org.indaba.outbox;
