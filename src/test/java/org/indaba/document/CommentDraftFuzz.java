package org.indaba.document;

import java.util.Arrays;

/** Fuzz target: a draft is read or refused. After an even byte it is the file, else the document within a DOCX. */
public final class CommentDraftFuzz {
    private CommentDraftFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        byte[] file = data[0] % 2 == 0 ? rest : MadeDocx.of("").with("word/document.xml", rest).with("word/styles.xml", rest).bytes();
        DocumentFormat.of(file);
        try {
            CommentDraft.of(file);
        } catch (RefusedFileException refused) {
            if (refused.getMessage().indexOf('\n') >= 0) {
                throw new AssertionError("a refusal of more than one line");
            }
        }
    }
}
