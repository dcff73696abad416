package org.indaba.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A draft that is put up for comment.
 *
 * @param title its only heading of the highest level, where it has exactly one
 * @param sections in their order
 */
public record CommentDraft(Optional<String> title, List<DraftSection> sections) {
    /** The most headings and paragraphs: a book of a thousand pages has ten thousand. */
    static final int MOST_BLOCKS = 50_000;

    private static final String BETWEEN = "\n\n";

    public CommentDraft {
        sections = List.copyOf(sections);
    }

    /** @throws RefusedFileException for a file that is neither Markdown nor DOCX, may be harmful, or has no headings */
    public static CommentDraft of(byte[] file) throws RefusedFileException {
        Optional<DocumentFormat> format = DocumentFormat.of(file);
        List<DraftParagraph> blocks = format.equals(Optional.of(DocumentFormat.MD)) ? MarkdownDraftReader.blocks(file) : DocxReader.blocks(zipped(file));
        return of(blocks);
    }

    static RefusedFileException tooMany() {
        return new RefusedFileException("it has more than " + MOST_BLOCKS + " headings and paragraphs; divide it");
    }

    private static byte[] zipped(byte[] file) throws RefusedFileException {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            throw new RefusedFileException("it is neither Markdown in UTF-8 nor DOCX; save it as one of them");
        }
        return file;
    }

    private static CommentDraft of(List<DraftParagraph> blocks) throws RefusedFileException {
        List<Integer> levels = blocks.stream().map(DraftParagraph::level).filter(each -> each > 0).toList();
        if (levels.isEmpty()) {
            throw new RefusedFileException("it has no headings, so there are no sections to ask about; in Markdown write"
                    + " \"# Heading\", in a word processor use the styles Heading 1 and Heading 2");
        }
        int highest = levels.stream().min(Integer::compare).orElseThrow();
        boolean titled = levels.stream().filter(each -> each == highest).count() == 1
                && levels.get(0) == highest && levels.size() > 1;
        // Below a title the next level divides; deeper headings stay inside their section.
        int dividing = titled
                ? levels.stream().filter(each -> each > highest).min(Integer::compare).orElseThrow()
                : highest;
        Optional<String> title = blocks.stream().filter(each -> titled && each.level() == highest)
                .map(each -> oneLine(each.text())).findFirst();
        return new CommentDraft(title, sections(blocks, dividing));
    }

    private static List<DraftSection> sections(List<DraftParagraph> blocks, int dividing) {
        List<DraftSection> sections = new ArrayList<>();
        Optional<String> heading = Optional.empty();
        List<String> text = new ArrayList<>();
        for (DraftParagraph block : blocks) {
            if (block.level() > 0 && block.level() <= dividing) {
                heading.ifPresent(each -> sections.add(new DraftSection(each, String.join(BETWEEN, text))));
                heading = Optional.of(oneLine(block.text())).filter(each -> block.level() == dividing);
                text.clear();
            } else if (heading.isPresent()) {
                text.add(block.source());
            }
        }
        heading.ifPresent(each -> sections.add(new DraftSection(each, String.join(BETWEEN, text))));
        return sections;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
