package org.indaba.document;

import org.indaba.markup.MarkdownWriter;

/**
 * A paragraph of a draft.
 *
 * @param level of a heading, from 1; 0 for any other paragraph
 * @param text its letters; of Markdown that is no heading, the source
 * @param source in Markdown
 */
record DraftParagraph(int level, String text, String source) {
    private static final int DEEPEST = 6;

    /** Of letters that are no Markdown. */
    static DraftParagraph plain(int level, String text) {
        String source = level > 0
                ? MarkdownWriter.heading(Math.min(level, DEEPEST), text.replace('\n', ' '))
                : MarkdownWriter.escape(text);
        return new DraftParagraph(level, text, source);
    }
}
