package org.indaba.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.indaba.export.archive.ExportArchiveWriter;
import org.indaba.export.archive.MediaBytes;
import org.indaba.export.query.CountryFacts;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.query.ExportTable;
import org.indaba.export.query.FilterVocabulary;
import org.indaba.export.sheet.Sheet;
import org.indaba.export.table.CodebookTable;
import org.indaba.export.table.DownloadMonitor;
import org.indaba.export.table.DownloadProgressListener;
import org.indaba.export.table.DownloadTables;
import org.indaba.export.table.Unsealer;
import org.indaba.export.tag.DownloadEntityTag;
import org.indaba.export.tag.EntityTagCheck;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.store.Database;
import org.indaba.store.ReadContext;
import org.indaba.store.StorageException;
import org.indaba.store.audit.AuditTable;

/**
 * Writes the data of a consultation row by row from one snapshot of the database, in memory for one row. Where it throws,
 * the output is incomplete, and whoever holds the stream must not end it normally.
 */
public final class Exporter {
    /** The longest time of a download: its snapshot keeps the database's log from being cut. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    /** How long a download waits until it is audited. */
    private static final Duration AUDIT_WAIT = Duration.ofSeconds(30);

    private final Database database;
    private final CountryFacts countries;
    private final Unsealer unsealer;
    private final MediaBytes media;
    private final InstantSource clock;

    public Exporter(
            Database database, CountryFacts countries, Unsealer unsealer, MediaBytes media, InstantSource clock) {
        this.database = database;
        this.countries = countries;
        this.unsealer = unsealer;
        this.media = media;
        this.clock = clock;
    }

    /** The words that a filter of a download may use. */
    public FilterVocabulary vocabulary(List<Questionnaire> editions) {
        return FilterVocabulary.of(editions, countries);
    }

    /** Audits the download, then writes it, whatever its tag. */
    public void write(String actor, DownloadRequest download, OutputStream out, DownloadProgressListener progress) throws IOException {
        start(actor, download, Optional.empty(), out, progress);
    }

    /**
     * Asks whether the download is wanted, audits it, then writes it, all from one snapshot. {@code out} stays open. The
     * codebook contains nothing that people wrote, so it is not audited.
     *
     * @param actor the name of the caller in the audit: {@code token 1f…}, {@code secretariat}, {@code cli}
     */
    public void writeIfWanted(String actor, DownloadRequest download, EntityTagCheck check, OutputStream out, DownloadProgressListener progress)
            throws IOException {
        start(actor, download, Optional.of(check), out, progress);
    }

    /** Writes a table to nowhere to find out its size. This is no download and is not audited. */
    void measure(DownloadRequest download, OutputStream nowhere) throws IOException {
        DownloadMonitor pulse = new DownloadMonitor(clock, clock.instant().plus(LONGEST), DownloadProgressListener.NONE);
        try {
            database.read(db -> {
                DownloadTables tables = tables(db, download);
                try {
                    sheet(download, nowhere, sheet -> tables.write(download.item().table().orElseThrow(), sheet, pulse));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The tag that {@link #writeIfWanted} would ask about now. */
    public String tag(DownloadRequest download) {
        return download.item().isCodebook()
                ? DownloadEntityTag.ofCodebook(download)
                : database.read(db -> tag(tables(db, download), download));
    }

    private void start(
            String actor, DownloadRequest download, Optional<EntityTagCheck> check, OutputStream out, DownloadProgressListener progress)
            throws IOException {
        Instant start = clock.instant();
        DownloadMonitor pulse = new DownloadMonitor(clock, start.plus(LONGEST), progress);
        try {
            if (download.item().isCodebook()) {
                if (check.isEmpty() || check.get().wanted(DownloadEntityTag.ofCodebook(download))) {
                    sheet(download, out, sheet -> new CodebookTable(download).write(sheet, pulse));
                }
            } else if (download.item().table().isPresent()) {
                ExportTable table = download.item().table().get();
                inSnapshot(actor, download, check, start, tables -> {
                    expect(progress, tables, table);
                    sheet(download, out, sheet -> tables.write(table, sheet, pulse));
                });
            } else {
                archive(actor, download, check, start, out, pulse, progress);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        pulse.end();
    }

    /** People's files are sent after the snapshot has ended, since that may take hours. */
    private void archive(
            String actor, DownloadRequest download, Optional<EntityTagCheck> check, Instant start, OutputStream out, DownloadMonitor pulse,
            DownloadProgressListener progress) throws IOException {
        try (ExportArchiveWriter archive = new ExportArchiveWriter(download, start, media, out)) {
            boolean wanted = inSnapshot(actor, download, check, start, tables -> {
                expect(progress, tables, ExportTable.RESPONSES, ExportTable.ANSWERS);
                archive.tables(tables, pulse);
            });
            if (wanted) {
                archive.media();
                archive.end();
            }
        }
    }

    private boolean inSnapshot(
            String actor, DownloadRequest download, Optional<EntityTagCheck> check, Instant start, Writing<DownloadTables> writing) {
        return database.read(db -> {
            DownloadTables tables = tables(db, download);
            if (check.isPresent() && !check.get().wanted(tag(tables, download))) {
                return false;
            }
            audit(actor, download, start);
            try {
                writing.of(tables);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }

    private static void sheet(DownloadRequest download, OutputStream out, Writing<Sheet> writing) throws IOException {
        Sheet sheet = Sheet.on(out, download.item().format(), download.filter().dialect());
        writing.of(sheet);
        sheet.end();
    }

    private static void expect(DownloadProgressListener progress, DownloadTables tables, ExportTable... those) {
        if (progress.wanted()) {
            progress.expect(Stream.of(those).mapToLong(tables::count).sum());
        }
    }

    private DownloadTables tables(ReadContext db, DownloadRequest download) {
        return new DownloadTables(db, download, countries, unsealer);
    }

    private static String tag(DownloadTables tables, DownloadRequest download) {
        return DownloadEntityTag.of(tables.db(), download, tables.selection());
    }

    private void audit(String actor, DownloadRequest download, Instant at) {
        try {
            database.write("audit", db -> {
                AuditTable.append(db, at, actor, "exported", download.consultation().code(), download.summary());
                return null;
            }).get(AUDIT_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StorageException("the download could not be put into the audit", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted before the download was in the audit", e);
        }
    }

    /** A write that may fail. */
    private interface Writing<T> {
        void of(T source) throws IOException;
    }
}
