/**
 * The dates of a consultation's work (milestones) and their calendar (iCalendar). This package is pure: the acts at a date
 * are planned elsewhere.
 */
package org.indaba.timetable;
