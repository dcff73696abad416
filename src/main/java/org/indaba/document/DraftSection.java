package org.indaba.document;

/**
 * A section of a draft.
 *
 * @param heading in one line
 * @param text the text under it, in Markdown
 */
public record DraftSection(String heading, String text) {}
