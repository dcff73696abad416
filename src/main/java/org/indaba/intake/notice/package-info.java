/**
 * Messages that a turn leaves, written to the outbox or to the next page.
 */
package org.indaba.intake.notice;
