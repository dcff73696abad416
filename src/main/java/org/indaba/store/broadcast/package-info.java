/**
 * Statements over reminders and announcements, and over who receives them.
 */
package org.indaba.store.broadcast;
