package org.indaba.document;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A DOCX (ECMA-376, WordprocessingML): a ZIP with a document and its styles. */
public final class DocxReader {
    private static final String DOCUMENT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";

    private DocxReader() {}

    /** Whether a ZIP is one, and can be unpacked without harm. */
    static boolean is(InputStream zip, long bytes) {
        try {
            return ZipPartReader.holds(zip, bytes, DOCUMENT);
        } catch (RefusedFileException e) {
            return false;
        }
    }

    /** @throws RefusedFileException for a bomb, for XML that reaches beyond itself, and for what is no DOCX */
    static List<DraftParagraph> blocks(byte[] bytes) throws RefusedFileException {
        ZipPartReader unpacked = ZipPartReader.of(bytes, Set.of(DOCUMENT, STYLES));
        if (!unpacked.has(DOCUMENT)) {
            throw new RefusedFileException("it is a ZIP without " + DOCUMENT + ", so no DOCX; save it as DOCX");
        }
        Map<String, Integer> levels = unpacked.has(STYLES) ? DocxStyles.levels(unpacked.part(STYLES)) : Map.of();
        return DocxParagraphReader.blocks(unpacked.part(DOCUMENT), levels);
    }
}
