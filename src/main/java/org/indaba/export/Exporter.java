package org.indaba.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.store.AnswerRows;
import org.indaba.store.CountAnswers;
import org.indaba.store.CountResponses;
import org.indaba.store.Database;
import org.indaba.store.ResponseRows;
import org.indaba.store.Selection;
import org.jooq.DSLContext;

/**
 * Writes a table of a consultation, row by row as the database gives them: one snapshot, and memory for one row. Where
 * it throws, what was written is not whole, and whoever holds the stream must not end it as if it were.
 */
public final class Exporter {
    /** A snapshot keeps the database's log from being cut: no download may hold one for longer. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    private final Database database;
    private final CountryFacts countries;
    private final Unsealer unsealer;
    private final InstantSource clock;

    public Exporter(Database database, CountryFacts countries, Unsealer unsealer, InstantSource clock) {
        this.database = database;
        this.countries = countries;
        this.unsealer = unsealer;
        this.clock = clock;
    }

    /** The words that a filter of this download may use. */
    public Vocabulary vocabulary(List<Questionnaire> editions) {
        return Vocabulary.of(editions, countries);
    }

    /** Leaves {@code out} open. */
    public void write(Download download, OutputStream out, Progress progress) throws IOException {
        Sheet sheet = new Sheet(out, download.filter().format());
        Pulse pulse = new Pulse(clock, clock.instant().plus(LONGEST), progress);
        try {
            if (download.table() == Table.CODEBOOK) {
                new CodebookTable(download).write(sheet, pulse);
            } else {
                database.read(db -> {
                    rows(db, download, sheet, pulse, progress);
                    return null;
                });
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sheet.end();
        pulse.end();
    }

    private void rows(DSLContext db, Download download, Sheet sheet, Pulse pulse, Progress progress) {
        Selection selection = download.filter().selection(download.consultation().code(), countries);
        boolean responses = download.table() == Table.RESPONSES;
        if (progress.wanted()) {
            progress.expect(responses ? CountResponses.run(db, selection) : CountAnswers.run(db, selection));
        }
        FactCells facts = new FactCells(countries);
        if (responses) {
            try (ResponseRows rows = ResponseRows.run(db, selection)) {
                new ResponsesTable(download, facts, unsealer).write(rows, sheet, pulse);
            }
        } else {
            try (AnswerRows rows = AnswerRows.run(db, selection)) {
                new AnswersTable(download, facts).write(rows, sheet, pulse);
            }
        }
    }
}
