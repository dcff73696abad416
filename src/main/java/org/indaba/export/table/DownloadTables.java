package org.indaba.export.table;

import org.indaba.export.query.CountryFacts;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.query.ExportTable;
import org.indaba.export.sheet.Sheet;
import org.indaba.store.ReadContext;
import org.indaba.store.export.AnswerRows;
import org.indaba.store.export.ResponseRows;
import org.indaba.store.export.ResponseSelection;

/** Writes the tables of one download from one snapshot. */
public final class DownloadTables {
    private final ReadContext db;
    private final DownloadRequest download;
    private final ResponseSelection selection;
    private final CountryFactCache facts;
    private final Unsealer unsealer;

    public DownloadTables(ReadContext db, DownloadRequest download, CountryFacts countries, Unsealer unsealer) {
        this.db = db;
        this.download = download;
        this.selection = download.filter().selection(download.consultation().code(), countries);
        this.facts = new CountryFactCache(countries);
        this.unsealer = unsealer;
    }

    public ReadContext db() {
        return db;
    }

    public ResponseSelection selection() {
        return selection;
    }

    /** The number of rows that will be written; those of the codebook are not counted. */
    public long count(ExportTable table) {
        return switch (table) {
            case RESPONSES -> ResponseRows.count(db, selection);
            case ANSWERS -> AnswerRows.count(db, selection);
            case CODEBOOK -> 0;
        };
    }

    public void write(ExportTable table, Sheet sheet, DownloadMonitor pulse) {
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
