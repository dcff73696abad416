package org.indaba.document;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a DOCX (ECMA-376, WordprocessingML), which is a ZIP with a document and its styles. */
public final class DocxReader {
    private static final String DOCUMENT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";

    private DocxReader() {}

    /** Tells whether a ZIP is a DOCX that can be unpacked without harm. */
    static boolean is(InputStream zip, long bytes) {
        try {
            return ZipPartReader.holds(zip, bytes, DOCUMENT);
        } catch (RefusedFileException e) {
            return false;
        }
    }

    /** @throws RefusedFileException for a ZIP bomb, for XML with external parts, and for a file that is no DOCX */
    static List<DraftParagraph> blocks(byte[] bytes) throws RefusedFileException {
        ZipPartReader unpacked = ZipPartReader.of(bytes, Set.of(DOCUMENT, STYLES));
        if (!unpacked.has(DOCUMENT)) {
            throw new RefusedFileException("it is a ZIP without " + DOCUMENT + ", so no DOCX; save it as DOCX");
        }
        Map<String, Integer> levels = unpacked.has(STYLES) ? DocxStyles.levels(unpacked.part(STYLES)) : Map.of();
        return DocxParagraphReader.blocks(unpacked.part(DOCUMENT), levels);
    }
}
