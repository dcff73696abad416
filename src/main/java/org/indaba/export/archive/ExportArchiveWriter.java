package org.indaba.export.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.indaba.crypto.HashingOutput;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.query.ExportTable;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.sheet.Sheet;
import org.indaba.export.table.DownloadMonitor;
import org.indaba.export.table.DownloadTables;
import org.indaba.export.table.MediaPath;
import org.indaba.export.tag.DownloadEntityTag;
import org.indaba.store.consultation.ConsultationTable;
import org.indaba.store.consultation.KnownEdition;
import org.indaba.store.export.SelectedMedia;

/**
 * Writes {@code archive.zip} as a stream: tables first, then people's files one at a time, the manifest last. The archive
 * is complete only after {@link #end}.
 */
public final class ExportArchiveWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final DownloadRequest download;
    private final MediaBytes media;
    private final LocalDateTime time;
    private final ArchiveSeal seal;
    private final Zip zip;
    private final ExportManifestWriter manifest;
    private final RowSpool promised;

    public ExportArchiveWriter(DownloadRequest download, Instant madeAt, MediaBytes media, OutputStream out) throws IOException {
        this.download = download;
        this.media = media;
        this.time = LocalDateTime.ofInstant(madeAt, ZoneOffset.UTC);
        this.manifest = new ExportManifestWriter(download, madeAt);
        this.promised = new RowSpool();
        this.seal = new ArchiveSeal(new BufferedOutputStream(out, BUFFER));
        this.zip = new Zip(seal);
        zip.setComment(ArchiveSeal.COMMENT);
    }

    /** Writes the tables, and notes which files must follow. */
    public void tables(DownloadTables tables, DownloadMonitor pulse) throws IOException {
        long[] rows = new long[ExportTable.values().length];
        for (ExportTable table : ExportTable.values()) {
            long before = pulse.rows();
            entry(table.word() + ".csv", out -> {
                Sheet sheet = Sheet.on(out, ExportFormat.CSV, download.filter().dialect());
                tables.write(table, sheet, pulse);
                sheet.end();
            });
            rows[table.ordinal()] = pulse.rows() - before;
        }
        manifest.counted(rows[ExportTable.RESPONSES.ordinal()], rows[ExportTable.ANSWERS.ordinal()]);
        text(ArchivePath.CONSULTATION,
                ConsultationTable.source(tables.db(), download.consultation().code()).orElse(""));
        for (KnownEdition each : DownloadEntityTag.sources(tables.db(), download.editions())) {
            text(ArchivePath.of(each.edition()), each.source());
        }
        try (SelectedMedia files = SelectedMedia.run(tables.db(), tables.selection())) {
            list(files);
        }
    }

    /** The same bytes may have been sent as several kinds of content, and have a path for each. */
    private void list(SelectedMedia files) throws IOException {
        Set<String> paths = new HashSet<>();
        String before = "";
        while (files.next()) {
            String sha256 = files.sha256();
            if (!sha256.equals(before)) {
                paths.clear();
                before = sha256;
            }
            String path = MediaPath.of("stored", sha256, files.kind(), files.mime());
            if (paths.add(path)) {
                promised.add(path, Long.toString(files.bytes()), sha256);
            }
        }
    }

    public void media() throws IOException {
        // what phones record and photograph is compressed already
        zip.setLevel(Deflater.NO_COMPRESSION);
        promised.forEach(words -> {
            try (InputStream bytes = media.open(words[2])) {
                entry(words[0], bytes::transferTo);
            } catch (NoSuchFileException withdrawn) {
                manifest.missing(words[0], Long.parseLong(words[1]), words[2]);
            }
        });
    }

    public void end() throws IOException {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(named(ArchivePath.MANIFEST));
        manifest.write(zip);
        zip.closeEntry();
        zip.finish();
        seal.seal();
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private void entry(String path, Content content) throws IOException {
        zip.putNextEntry(named(path));
        HashingOutput hashing = new HashingOutput(zip);
        content.to(hashing);
        zip.closeEntry();
        manifest.file(path, hashing.bytes(), hashing.hash());
    }

    private void text(String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        entry(path, out -> out.write(bytes));
    }

    private ZipEntry named(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(time);
        return entry;
    }

    @Override
    public void close() throws IOException {
        try (manifest; promised) {
            zip.release();
        }
    }

    /** Releases its native memory without writing an end, which would make an incomplete archive look complete. */
    private static final class Zip extends ZipOutputStream {
        Zip(OutputStream out) {
            super(out);
            buf = new byte[BUFFER];
        }

        void release() {
            def.end();
        }
    }
}
