/**
 * What is on: the consultations and every edition of their questionnaires, brought together from files and from what
 * the database remembers. Who may answer or read is decided elsewhere.
 */
package org.indaba.agenda;
