/**
 * Acts that happen automatically: openings, closings and reminders, each claimed by its row so that it happens once, and
 * broadcasts, one slice at a time. Nothing is sent from here; messages are put into the outbox.
 */
package org.indaba.schedule;
