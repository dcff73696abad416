/**
 * What happens by itself: openings, closings and reminders, each claimed by its row so that it happens once, and
 * messages to many, a slice at a time. It sends nothing.
 */
package org.indaba.schedule;
