package org.indaba.papers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings and paragraphs of a Markdown text (CommonMark: ATX and setext headings, fenced code). */
final class Markdown {
    /** A book of a thousand pages has three. */
    private static final int MOST_BYTES = 8 << 20;

    /** Of one paragraph. */
    private static final int MOST_LINES = 10_000;

    private static final Pattern ATX = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*))?");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private String fence = "";

    private Markdown() {}

    static List<Block> blocks(byte[] bytes) throws RefusedFile {
        if (bytes.length > MOST_BYTES) {
            throw new RefusedFile("it is larger than 8 MB, which is more than a book; divide it");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            Markdown markdown = new Markdown();
            for (Iterator<String> lines = text.replace("\uFEFF", "").lines().iterator(); lines.hasNext(); ) {
                markdown.line(lines.next());
            }
            markdown.ends(0);
            return markdown.blocks;
        } catch (CharacterCodingException e) {
            throw new RefusedFile("it is no UTF-8 text; save it as UTF-8");
        }
    }

    private void line(String line) throws RefusedFile {
        if (paragraph.size() == MOST_LINES) {
            throw new RefusedFile("a paragraph has more than " + MOST_LINES + " lines; divide it");
        }
        Matcher fenced = FENCE.matcher(line);
        Matcher atx = ATX.matcher(line);
        Matcher underline = UNDERLINE.matcher(line);
        if (!fence.isEmpty()) {
            fence = line.strip().startsWith(fence) ? "" : fence;
            paragraph.add(line);
        } else if (fenced.matches()) {
            fence = fenced.group(1);
            paragraph.add(line);
        } else if (atx.matches()) {
            ends(0);
            paragraph.add(atx.group(2) == null ? "" : withoutClosing(atx.group(2).stripTrailing()));
            ends(atx.group(1).length());
        } else if (underline.matches() && !paragraph.isEmpty()) {
            ends(underline.group(1).startsWith("=") ? 1 : 2);
        } else if (line.isBlank()) {
            ends(0);
        } else {
            paragraph.add(line);
        }
    }

    /** A heading may end in a blank and any number of "#". */
    private static String withoutClosing(String heading) {
        int end = heading.length();
        while (end > 0 && heading.charAt(end - 1) == '#') {
            end--;
        }
        boolean closes = end == 0 || Character.isWhitespace(heading.charAt(end - 1));
        return closes ? heading.substring(0, end) : heading;
    }

    private void ends(int level) throws RefusedFile {
        String text = String.join("\n", paragraph).strip();
        paragraph.clear();
        if (blocks.size() == Draft.MOST_BLOCKS) {
            throw Draft.tooMany();
        } else if (!text.isEmpty()) {
            blocks.add(new Block(level, text));
        }
    }
}
