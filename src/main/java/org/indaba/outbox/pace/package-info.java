/**
 * How fast messages are sent: rate limits, pauses, and the back-off.
 */
package org.indaba.outbox.pace;
