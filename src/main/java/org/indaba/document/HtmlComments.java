package org.indaba.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.commonmark.node.SourceSpan;

/**
 * Finds HTML comments, which a reader of the rendered text never sees (CommonMark 0.31.2, 4.6 and 6.6). It takes linear
 * time.
 */
final class HtmlComments {
    private static final String OPENS = "<!--";
    private static final String CLOSES = "-->";
    private static final int MOST = 50_000;

    /** The begin of each comment in the source, and the first character after it. */
    private final NavigableMap<Integer, Integer> found = new TreeMap<>();

    /** Returns a part of the source without its comments. */
    String without(String source, int from, int to) {
        StringBuilder kept = new StringBuilder();
        int at = from;
        for (Map.Entry<Integer, Integer> comment : found.subMap(from, to).entrySet()) {
            kept.append(source, at, comment.getKey());
            at = comment.getValue();
        }
        return kept.append(source, at, Math.max(at, to)).toString();
    }

    /** Finds comments in a block of HTML: one that is not closed extends to its end. */
    void inHtml(String text, List<SourceSpan> spans) {
        int at = text.indexOf(OPENS);
        while (at >= 0) {
            int end = end(text, at);
            add(at, end < 0 ? text.length() : end, spans);
            at = end < 0 ? -1 : text.indexOf(OPENS, end);
        }
    }

    /** Finds comments in a paragraph: text in code or after a backslash is no comment, nor is one that is not closed. */
    void inWords(String text, List<SourceSpan> spans) {
        if (!text.contains(OPENS)) {
            return;
        }
        CodeSpans code = new CodeSpans(text);
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '\\') {
                at += 2;
            } else if (character == '`') {
                at = code.after(at);
            } else if (character == '<' && text.startsWith(OPENS, at)) {
                int end = end(text, at);
                if (end < 0) {
                    return;
                }
                add(at, end, spans);
                at = end;
            } else {
                at++;
            }
        }
    }

    private static int end(String text, int at) {
        int within = at + OPENS.length();
        for (String none : List.of(">", "->")) {
            if (text.startsWith(none, within)) {
                return within + none.length();
            }
        }
        int closes = text.indexOf(CLOSES, within);
        return closes < 0 ? -1 : closes + CLOSES.length();
    }

    /** @param spans the places of the text's lines in the source, without line ends */
    private void add(int from, int to, List<SourceSpan> spans) {
        int start = 0;
        for (SourceSpan span : spans) {
            int first = Math.max(from, start);
            int last = Math.min(to, start + span.getLength());
            if (first < last) {
                if (found.size() == MOST) {
                    throw new MarkdownDraftReader.TooMany(MOST, "lines of comments");
                }
                found.put(span.getInputIndex() + first - start, span.getInputIndex() + last - start);
            }
            start += span.getLength() + 1;
            if (start >= to) {
                return;
            }
        }
    }

    /** Code within words: it ends with as many backticks as it began with. */
    private static final class CodeSpans {
        private final String text;
        /** Once the end of the text was looked through: the last run of this many backticks. */
        private final Map<Integer, Integer> last = new HashMap<>();
        private boolean lookedThrough;

        CodeSpans(String text) {
            this.text = text;
        }

        /** The position after the code that begins here, or after the backticks alone where it has no end. */
        int after(int at) {
            int length = length(at);
            if (lookedThrough && last.getOrDefault(length, -1) <= at) {
                return at + length;
            }
            int run = text.indexOf('`', at + length);
            while (run >= 0) {
                int found = length(run);
                if (found == length) {
                    return run + length;
                }
                last.put(found, run);
                run = text.indexOf('`', run + found);
            }
            lookedThrough = true;
            return at + length;
        }

        private int length(int at) {
            int end = at;
            while (end < text.length() && text.charAt(end) == '`') {
                end++;
            }
            return end - at;
        }
    }
}
