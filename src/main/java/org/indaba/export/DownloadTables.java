package org.indaba.export;

import org.indaba.store.AnswerRows;
import org.indaba.store.CountAnswers;
import org.indaba.store.CountResponses;
import org.indaba.store.ReadContext;
import org.indaba.store.ResponseRows;
import org.indaba.store.ResponseSelection;

/** The tables of one download, out of one snapshot. */
final class DownloadTables {
    private final ReadContext db;
    private final DownloadRequest download;
    private final ResponseSelection selection;
    private final CountryFactCache facts;
    private final Unsealer unsealer;

    DownloadTables(ReadContext db, DownloadRequest download, CountryFacts countries, Unsealer unsealer) {
        this.db = db;
        this.download = download;
        this.selection = download.filter().selection(download.consultation().code(), countries);
        this.facts = new CountryFactCache(countries);
        this.unsealer = unsealer;
    }

    ReadContext db() {
        return db;
    }

    ResponseSelection selection() {
        return selection;
    }

    /** How many rows there are to come; none of the codebook's are counted. */
    long count(ExportTable table) {
        return switch (table) {
            case RESPONSES -> CountResponses.run(db, selection);
            case ANSWERS -> CountAnswers.run(db, selection);
            case CODEBOOK -> 0;
        };
    }

    void write(ExportTable table, Sheet sheet, DownloadMonitor pulse) {
        switch (table) {
            case RESPONSES -> {
                try (ResponseRows rows = ResponseRows.run(db, selection)) {
                    new ResponsesTable(download, facts, unsealer, new AnswerParts(db, pulse)).write(rows, sheet, pulse);
                }
            }
            case ANSWERS -> {
                try (AnswerRows rows = AnswerRows.run(db, selection)) {
                    new AnswersTable(download, facts, new AnswerParts(db, pulse)).write(rows, sheet, pulse);
                }
            }
            case CODEBOOK -> new CodebookTable(download).write(sheet, pulse);
        }
    }
}
