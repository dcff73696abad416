/**
 * The dates of a consultation's work and the calendar that tells them: milestones, iCalendar. Pure: what comes due by
 * itself is elsewhere.
 */
package org.indaba.timetable;
