/**
 * The rate limits and pauses of sending. The order in which rows are sent is decided elsewhere.
 */
package org.indaba.outbox.pace;
