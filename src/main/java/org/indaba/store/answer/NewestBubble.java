package org.indaba.store.answer;

/**
 * The part of an answer that came last from an address.
 *
 * @param length the length of its text, as browsers count it
 */
public record NewestBubble(String messageKey, int length) {
}
