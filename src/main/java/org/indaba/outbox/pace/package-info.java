/** The pace of sending: rate limits, pauses, and the back-off. What is sent is chosen in {@code outbox}. */
package org.indaba.outbox.pace;
