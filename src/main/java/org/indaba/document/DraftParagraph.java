package org.indaba.document;

import org.indaba.markup.MarkdownWriter;

/**
 * A paragraph of a draft.
 *
 * @param level the level of a heading, from 1; 0 for any other paragraph
 * @param text its letters; for Markdown that is no heading, the source
 * @param source its source in Markdown
 */
record DraftParagraph(int level, String text, String source) {
    private static final int DEEPEST = 6;

    /** Makes a paragraph of letters that are not Markdown. */
    static DraftParagraph plain(int level, String text) {
        String source = level > 0
                ? MarkdownWriter.heading(Math.min(level, DEEPEST), text.replace('\n', ' '))
                : MarkdownWriter.escape(text);
        return new DraftParagraph(level, text, source);
    }
}
