/**
 * Reminders and announcements to all of a consultation: who would get one, how it is put together, sent and stopped, and
 * what is told of it. A text that a person passes on themselves is not here.
 */
package org.indaba.coordination.announcement;
