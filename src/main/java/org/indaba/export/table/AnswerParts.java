package org.indaba.export.table;

import org.indaba.export.sheet.LongText;
import org.indaba.store.export.AnswerFiles;
import org.indaba.store.export.AnswerWords;
import org.jooq.DSLContext;

/**
 * Reads an answer once more, out of the same snapshot, where it is too long to be held. A part of it may take a slow line
 * as long as a row, so that the time of the download is looked at for each.
 */
record AnswerParts(DSLContext db, DownloadMonitor pulse) {
    /** What its messages say. */
    LongText.Parts texts(long response, String question) {
        return part -> {
            try (AnswerWords words = AnswerWords.run(db, response, question)) {
                while (words.next()) {
                    pulse.look();
                    String text = words.content();
                    if (!text.isEmpty()) {
                        part.accept(text);
                    }
                }
            }
        };
    }

    /** Where its files lie. */
    LongText.Parts files(long response, String question) {
        return part -> {
            try (AnswerFiles files = AnswerFiles.run(db, response, question)) {
                while (files.next()) {
                    pulse.look();
                    part.accept(MediaPath.of(files.state(), files.sha256(), files.kind(), files.mime()));
                }
            }
        };
    }
}
