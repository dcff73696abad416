package org.indaba.papers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings and paragraphs of a Markdown text (CommonMark: ATX and setext headings, fenced code). */
final class Markdown {
    private static final Pattern ATX = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*?))?(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```+|~~~+).*");

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private String fence = "";

    private Markdown() {}

    static List<Block> blocks(byte[] bytes) throws RefusedFile {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            Markdown markdown = new Markdown();
            text.replace("\uFEFF", "").lines().forEach(markdown::line);
            markdown.ends(0);
            return markdown.blocks;
        } catch (CharacterCodingException e) {
            throw new RefusedFile("it is no UTF-8 text; save it as UTF-8");
        }
    }

    private void line(String line) {
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
            paragraph.add(atx.group(2) == null ? "" : atx.group(2));
            ends(atx.group(1).length());
        } else if (underline.matches() && !paragraph.isEmpty()) {
            ends(underline.group(1).startsWith("=") ? 1 : 2);
        } else if (line.isBlank()) {
            ends(0);
        } else {
            paragraph.add(line);
        }
    }

    private void ends(int level) {
        String text = String.join("\n", paragraph).strip();
        paragraph.clear();
        if (!text.isEmpty()) {
            blocks.add(new Block(level, text));
        }
    }
}
