package org.indaba.export.table;

import org.indaba.export.sheet.LongText;
import org.indaba.store.export.AnswerFiles;
import org.indaba.store.export.AnswerWords;
import org.jooq.DSLContext;

/**
 * Reads an answer once more from the same snapshot, where it is too long to be held in memory. Over a slow connection one
 * part may take as long as a row, so the time of the download is checked for each part.
 */
record AnswerParts(DSLContext db, DownloadMonitor pulse) {
    /** The texts of its messages. */
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

    /** The paths of its files. */
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
