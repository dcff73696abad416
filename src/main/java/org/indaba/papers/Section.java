package org.indaba.papers;

/**
 * A section of a draft.
 *
 * @param heading in one line
 * @param text what stands under it, its paragraphs on lines of their own
 */
public record Section(String heading, String text) {}
