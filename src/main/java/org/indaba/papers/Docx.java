package org.indaba.papers;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A DOCX (ECMA-376, WordprocessingML): a ZIP with a document and its styles. */
public final class Docx {
    private static final String DOCUMENT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";

    private Docx() {}

    /** Whether a ZIP is one, and can be unpacked without harm. */
    static boolean is(InputStream zip, long bytes) {
        try {
            return Unpacked.holds(zip, bytes, DOCUMENT);
        } catch (RefusedFile e) {
            return false;
        }
    }

    /** @throws RefusedFile for a bomb, for XML that reaches beyond itself, and for what is no DOCX */
    static List<Block> blocks(byte[] bytes) throws RefusedFile {
        Unpacked unpacked = Unpacked.of(bytes, Set.of(DOCUMENT, STYLES));
        if (!unpacked.has(DOCUMENT)) {
            throw new RefusedFile("it is a ZIP without " + DOCUMENT + ", so no DOCX; save it as DOCX");
        }
        Map<String, Integer> levels = unpacked.has(STYLES) ? DocxStyles.levels(unpacked.part(STYLES)) : Map.of();
        return DocxText.blocks(unpacked.part(DOCUMENT), levels);
    }
}
