/**
 * The data that is held about a person, written for that person: in brief, and in full as a text that is written while it
 * is read. This package sends nothing, and stores nothing.
 */
package org.indaba.outbox.mydata;
