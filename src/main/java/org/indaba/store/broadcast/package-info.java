/** Statements over reminders and announcements, and over their receivers. What is sent is in {@code store.outbox}. */
package org.indaba.store.broadcast;
