/**
 * The messages of a turn, written to the outbox or to the next page. Their words are written when they are sent or shown.
 */
package org.indaba.intake.notice;
