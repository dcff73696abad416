/**
 * What is held about a person, told to that person: in brief, and whole as a text that is written while it is read. It
 * sends nothing, and keeps nothing.
 */
package org.indaba.outbox.mydata;
