package org.indaba.store.answer;

/**
 * The piece of an answer that came last from an address.
 *
 * @param length of its text, as browsers count
 */
public record NewestBubble(String messageKey, int length) {
}
