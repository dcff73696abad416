package org.indaba.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.store.AnswerRows;
import org.indaba.store.AppendAudit;
import org.indaba.store.CountAnswers;
import org.indaba.store.CountResponses;
import org.indaba.store.Database;
import org.indaba.store.ResponseRows;
import org.indaba.store.Selection;
import org.indaba.store.StorageFailed;
import org.jooq.DSLContext;

/**
 * Writes a table of a consultation, row by row as the database gives them: one snapshot, and memory for one row. Where
 * it throws, what was written is not whole, and whoever holds the stream must not end it as if it were.
 */
public final class Exporter {
    /** A snapshot keeps the database's log from being cut: no download may hold one for longer. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    /** How long a download waits until it is in the audit. */
    private static final Duration AUDIT_WAIT = Duration.ofSeconds(30);

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

    /** The words that a filter of a download may use. */
    public Vocabulary vocabulary(List<Questionnaire> editions) {
        return Vocabulary.of(editions, countries);
    }

    /**
     * Puts the download into the audit, then writes it. Leaves {@code out} open. The codebook holds nothing that people
     * wrote, and no audit.
     *
     * @param actor whose download it is, in the words of the audit: {@code token 1f…}, {@code secretariat}, {@code cli}
     */
    public void write(String actor, Download download, OutputStream out, Progress progress) throws IOException {
        Instant start = clock.instant();
        Pulse pulse = new Pulse(clock, start.plus(LONGEST), progress);
        if (download.table() != Table.CODEBOOK) {
            audit(actor, download, start);
        }
        Sheet sheet = new Sheet(out, download.filter().format());
        try {
            if (download.table() == Table.CODEBOOK) {
                new CodebookTable(download).write(sheet, pulse);
            } else {
                database.read(db -> {
                    rows(db, download, sheet, pulse, progress);
                    return null;
                });
            }
            sheet.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        pulse.end();
    }

    private void audit(String actor, Download download, Instant at) {
        try {
            database.write("audit", db -> {
                AppendAudit.run(db, at, actor, "exported", download.consultation().code(), download.summary());
                return null;
            }).get(AUDIT_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StorageFailed("the download could not be put into the audit", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageFailed("interrupted before the download was in the audit", e);
        }
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
