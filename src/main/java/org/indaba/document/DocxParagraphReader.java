package org.indaba.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Reads the paragraphs of a DOCX in their order, with all changes accepted. */
final class DocxParagraphReader implements HardenedXml.Reading {
    /** Outline levels 0 to 8 are headings; 9 is body text (ECMA-376, 17.3.1.20). */
    private static final int LEVELS = 9;

    private final Map<String, Integer> levels;
    private final List<DraftParagraph> blocks = new ArrayList<>();
    /** A text box in a paragraph has paragraphs of its own. */
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private int silent;
    private boolean inText;

    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private int level;
    }

    private DocxParagraphReader(Map<String, Integer> levels) {
        this.levels = levels;
    }

    /** @param levels the levels of headings by the id of their style */
    static List<DraftParagraph> blocks(byte[] xml, Map<String, Integer> levels) throws RefusedFileException {
        DocxParagraphReader text = new DocxParagraphReader(levels);
        HardenedXml.read(xml, text);
        return text.blocks;
    }

    static Optional<Integer> level(String outline) {
        return outline.matches("[0-8]") ? Optional.of(Integer.parseInt(outline) + 1) : Optional.empty();
    }

    @Override
    public void started(XMLStreamReader at) {
        String name = at.getLocalName();
        if (isSilent(name)) {
            silent++;
        } else if (name.equals("p")) {
            open.push(new Paragraph());
        } else if (!open.isEmpty()) {
            within(name, HardenedXml.attribute(at, "val"), open.peek());
        }
    }

    private void within(String name, String value, Paragraph paragraph) {
        switch (name) {
            case "pStyle" -> paragraph.level = levels.getOrDefault(value, paragraph.level);
            case "outlineLvl" -> paragraph.level = level(value).orElse(0);
            case "t" -> inText = true;
            case "tab" -> paragraph.text.append(' ');
            case "br", "cr" -> paragraph.text.append('\n');
            default -> { }
        }
    }

    /**
     * Tells whether an element is not read: deleted text, the codes of fields, and the second form of a drawing for older
     * programs.
     */
    private static boolean isSilent(String name) {
        return switch (name) {
            case "del", "moveFrom", "instrText", "Fallback" -> true;
            default -> false;
        };
    }

    @Override
    public void ended(String name) throws RefusedFileException {
        if (isSilent(name)) {
            silent--;
        } else if (name.equals("t")) {
            inText = false;
        } else if (name.equals("p") && !open.isEmpty()) {
            Paragraph ended = open.pop();
            String text = ended.text.toString().strip();
            if (blocks.size() == CommentDraft.MOST_BLOCKS) {
                throw CommentDraft.tooMany();
            } else if (!text.isEmpty()) {
                blocks.add(DraftParagraph.plain(Math.min(ended.level, LEVELS), text));
            }
        }
    }

    @Override
    public void text(String text) {
        if (inText && silent == 0 && !open.isEmpty()) {
            open.peek().text.append(text);
        }
    }
}
