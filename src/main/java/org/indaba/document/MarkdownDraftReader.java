package org.indaba.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.BlockStart;

/**
 * Reads the headings and paragraphs of a Markdown text (CommonMark) as they were written, without HTML comments and
 * thematic breaks, which readers of the printed text do not see. The definitions of links follow the block that uses them,
 * since its section is read alone.
 */
final class MarkdownDraftReader {
    /** The largest text; a book of a thousand pages has three megabytes. */
    private static final int MOST_BYTES = 8 << 20;

    /**
     * The most lines, since each takes much more memory than its letters. The items of lists that begin on one line count
     * too.
     */
    private static final int MOST_LINES = 50_000;

    /** The deepest nesting of lists and quotations: a line takes memory for each of them that it is part of. */
    private static final int DEEPEST = 10;

    private static final int MOST_OF_A_HEADING = 10_000;

    private static final Pattern LEADING_LINES = Pattern.compile("\\A(?:[ \\t]*\n)+");

    private final String source;
    private final LinkDefinitions definitions = new LinkDefinitions();
    private final HtmlComments comments = new HtmlComments();
    private final List<DraftParagraph> blocks = new ArrayList<>();

    private MarkdownDraftReader(String source) {
        this.source = source;
    }

    /** Ends the parser, which throws no checked exception. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany(int most, String what) {
            super("it has more than " + most + " " + what + "; divide it", null, false, false);
        }
    }

    static List<DraftParagraph> blocks(byte[] bytes) throws RefusedFileException {
        if (bytes.length > MOST_BYTES) {
            throw new RefusedFileException("it is larger than 8 MB, which is more than a book; divide it");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            MarkdownDraftReader markdown =
                    new MarkdownDraftReader(text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n'));
            markdown.read();
            return markdown.definitions.behind(markdown.blocks);
        } catch (CharacterCodingException e) {
            throw new RefusedFileException("it is no UTF-8 text; save it as UTF-8");
        } catch (TooMany e) {
            throw new RefusedFileException(e.getMessage());
        }
    }

    private void read() throws RefusedFileException {
        if (source.chars().filter(each -> each == '\n').count() > MOST_LINES) {
            throw new TooMany(MOST_LINES, "lines");
        }
        int[] begun = {0};
        Parser parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .inlineParserFactory(context -> this::words)
                .maxOpenBlockParsers(DEEPEST)
                .customBlockParserFactory((state, matched) -> {
                    begun[0]++;
                    if (begun[0] > 2 * MOST_LINES) {
                        throw new TooMany(2 * MOST_LINES, "lines and items of lists");
                    }
                    return BlockStart.none();
                })
                .build();
        Node document = parser.parse(source);
        for (Node each = document; each != null; each = next(each)) {
            if (each instanceof HtmlBlock html) {
                comments.inHtml(text(html.getSourceSpans()), html.getSourceSpans());
            }
        }
        for (Node each = document.getFirstChild(); each != null; each = each.getNext()) {
            if (each instanceof Heading heading) {
                add(heading.getLevel(), printed(heading), written(heading));
            } else if (each instanceof LinkReferenceDefinition link) {
                definitions.add(link.getLabel(), written(link));
            } else if (!(each instanceof ThematicBreak)) {
                String written = written(each);
                add(0, written, written);
            }
        }
    }

    /** Replaces the parser of inline text: its markup stays as it was written, and would need far more memory. */
    private void words(SourceLines lines, Node block) {
        if (block instanceof Paragraph) {
            comments.inWords(lines.getContent(), lines.getLines().stream().map(SourceLine::getSourceSpan).toList());
        }
    }

    /** The next node in the order of the text. */
    private static Node next(Node node) {
        Node at = node;
        if (at.getFirstChild() != null) {
            return at.getFirstChild();
        }
        while (at != null && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getNext();
    }

    private String text(List<SourceSpan> spans) {
        return spans.stream()
                .map(each -> source.substring(each.getInputIndex(), each.getInputIndex() + each.getLength()))
                .collect(Collectors.joining("\n"));
    }

    private String written(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        if (spans.isEmpty()) {
            return "";
        }
        SourceSpan last = spans.get(spans.size() - 1);
        int from = spans.get(0).getInputIndex();
        int to = last.getInputIndex() + last.getLength();
        String text = comments.without(source, from, to);
        boolean whole = text.length() == to - from;
        String tidy = text.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
        // lines that contained only a comment are empty now
        return whole ? tidy : tidy.replaceAll("\n{3,}", "\n\n");
    }

    /** The words of a heading without their markup. */
    private String printed(Heading heading) throws RefusedFileException {
        String written = text(heading.getSourceSpans()).replaceAll("[ \\t]+", " ");
        if (written.length() > MOST_OF_A_HEADING) {
            throw new RefusedFileException("a heading has more than " + MOST_OF_A_HEADING + " characters; shorten it");
        }
        StringBuilder printed = new StringBuilder();
        for (Node each = Parser.builder().build().parse(written); each != null; each = next(each)) {
            if (each instanceof Text text) {
                printed.append(text.getLiteral());
            } else if (each instanceof Code code) {
                printed.append(code.getLiteral());
            } else if (each instanceof HardLineBreak || each instanceof SoftLineBreak) {
                printed.append(' ');
            }
        }
        return printed.toString();
    }

    private void add(int level, String words, String source) throws RefusedFileException {
        if (blocks.size() == CommentDraft.MOST_BLOCKS) {
            throw CommentDraft.tooMany();
        } else if (!words.isBlank()) {
            blocks.add(new DraftParagraph(level, words.strip(), LEADING_LINES.matcher(source.stripTrailing()).replaceFirst("")));
        }
    }
}
