package org.indaba.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A draft that is put up for comment.
 *
 * @param title its only heading of the highest level, where it has such a one
 * @param sections in their order
 */
public record Draft(Optional<String> title, List<Section> sections) {
    /** Headings and paragraphs: a book of a thousand pages has ten thousand. */
    static final int MOST_BLOCKS = 50_000;

    private static final String BETWEEN = "\n\n";

    public Draft {
        sections = List.copyOf(sections);
    }

    /** @throws RefusedFile for what is neither Markdown nor DOCX, cannot be trusted, or has no headings */
    public static Draft of(byte[] file) throws RefusedFile {
        Optional<Format> format = Format.of(file);
        List<Block> blocks = format.equals(Optional.of(Format.MD)) ? Markdown.blocks(file) : Docx.blocks(zipped(file));
        return of(blocks);
    }

    static RefusedFile tooMany() {
        return new RefusedFile("it has more than " + MOST_BLOCKS + " headings and paragraphs; divide it");
    }

    private static byte[] zipped(byte[] file) throws RefusedFile {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            throw new RefusedFile("it is neither Markdown in UTF-8 nor DOCX; save it as one of them");
        }
        return file;
    }

    private static Draft of(List<Block> blocks) throws RefusedFile {
        List<Integer> levels = blocks.stream().map(Block::level).filter(each -> each > 0).toList();
        if (levels.isEmpty()) {
            throw new RefusedFile("it has no headings, so there are no sections to ask about; in Markdown write"
                    + " \"# Heading\", in a word processor use the styles Heading 1 and Heading 2");
        }
        int highest = levels.stream().min(Integer::compare).orElseThrow();
        boolean titled = levels.stream().filter(each -> each == highest).count() == 1
                && levels.get(0) == highest && levels.size() > 1;
        // Below a title the next level divides; what is deeper stays inside its section.
        int dividing = titled
                ? levels.stream().filter(each -> each > highest).min(Integer::compare).orElseThrow()
                : highest;
        Optional<String> title = blocks.stream().filter(each -> titled && each.level() == highest)
                .map(each -> oneLine(each.text())).findFirst();
        return new Draft(title, sections(blocks, dividing));
    }

    private static List<Section> sections(List<Block> blocks, int dividing) {
        List<Section> sections = new ArrayList<>();
        Optional<String> heading = Optional.empty();
        List<String> text = new ArrayList<>();
        for (Block block : blocks) {
            if (block.level() > 0 && block.level() <= dividing) {
                heading.ifPresent(each -> sections.add(new Section(each, String.join(BETWEEN, text))));
                heading = Optional.of(oneLine(block.text())).filter(each -> block.level() == dividing);
                text.clear();
            } else if (heading.isPresent()) {
                text.add(block.source());
            }
        }
        heading.ifPresent(each -> sections.add(new Section(each, String.join(BETWEEN, text))));
        return sections;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
