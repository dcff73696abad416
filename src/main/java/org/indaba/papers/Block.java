package org.indaba.papers;

/**
 * A paragraph of a draft.
 *
 * @param level of a heading, from 1; 0 for any other paragraph
 */
record Block(int level, String text) {}
