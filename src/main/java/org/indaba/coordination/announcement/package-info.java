/**
 * Reminders and announcements to everybody in a consultation: their audience, their preparation, sending and stopping, and
 * the report about them. A text that a person forwards themselves is not here.
 */
package org.indaba.coordination.announcement;
