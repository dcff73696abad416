/**
 * The agenda: the consultations and every edition of their questionnaires, from the files and from the database. Who may
 * answer or read is decided elsewhere.
 */
package org.indaba.agenda;
