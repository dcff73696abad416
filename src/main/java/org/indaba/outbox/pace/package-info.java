/**
 * How fast messages are sent: rate limits and pauses.
 */
package org.indaba.outbox.pace;
