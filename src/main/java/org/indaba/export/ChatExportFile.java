package org.indaba.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.indaba.cache.ResultCache;
import org.indaba.consultation.Consultation;
import org.indaba.crypto.HashingOutput;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportItem;
import org.indaba.export.query.ExportTable;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.table.DownloadProgressListener;
import org.indaba.store.StorageException;

/**
 * Makes the responses of a consultation as one CSV file that a chat can carry, with what somebody with a role may see. The
 * file is in a folder of its own and belongs to whoever asked for it, who deletes it; files of an earlier process are
 * deleted at the start.
 */
public final class ChatExportFile {
    private static final ExportItem RESPONSES = ExportItem.of(ExportTable.RESPONSES, ExportFormat.CSV);

    private final ExportableConsultations catalogue;
    private final Exporter exporter;
    private final Path folder;

    /** One file is made at a time: each holds a snapshot and a read connection. */
    private final Semaphore place = new Semaphore(1);

    private final ResultCache<Sized, Long> sizes;

    /** The key of a remembered size. */
    private record Sized(String code, boolean names) {}

    /** @param nanos a monotonic clock */
    public ChatExportFile(ExportableConsultations catalogue, Exporter exporter, Path folder, LongSupplier nanos) {
        // whoever asks waits for the size, and the write goes nowhere else
        this.sizes = new ResultCache<>(this::measured, Runnable::run, nanos);
        this.catalogue = catalogue;
        this.exporter = exporter;
        this.folder = folder;
        sweep();
    }

    private void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path each : left) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new StorageException("what is in " + folder + " could not be deleted", e);
        }
    }

    /** The file name that people see. */
    public static String name(String consultation) {
        return consultation + "-" + RESPONSES.fileName();
    }

    /**
     * The size of the file in bytes; empty where there is no such consultation, or its answers stay out of chats. To know
     * it the file is written to nowhere, so a size that took long is remembered for a while.
     */
    public OptionalLong bytes(String code, boolean names) {
        Optional<DownloadRequest> download = download(code, names);
        if (download.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(sizes.find(new Sized(code, names)).join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private long measured(Sized sized) {
        DownloadRequest download = download(sized.code(), sized.names())
                .orElseThrow(() -> new IllegalStateException("a consultation that keeps its answers"));
        return alone(() -> {
            HashingOutput nowhere = HashingOutput.toNowhere();
            exporter.measure(download, nowhere);
            return nowhere.bytes();
        });
    }

    /** Writes the file and audits it as a download of this actor. */
    public Path write(String actor, String code, boolean names) {
        DownloadRequest download = download(code, names)
                .orElseThrow(() -> new IllegalStateException("a consultation that keeps its answers"));
        return alone(() -> {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "responses", ".csv");
            try (OutputStream out = Files.newOutputStream(file)) {
                exporter.write(actor, download, out, DownloadProgressListener.NONE);
            } catch (IOException | RuntimeException | Error e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return file;
        });
    }

    private Optional<DownloadRequest> download(String code, boolean names) {
        return catalogue.consultation(code).filter(Consultation::answersInChat).map(consultation ->
                new DownloadRequest(RESPONSES, consultation, catalogue.editions(consultation), ExportFilter.ALL, names));
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T alone(Work<T> work) {
        if (!place.tryAcquire()) {
            throw new StorageException("another file is being made", null);
        }
        try {
            return work.done();
        } catch (IOException e) {
            throw new StorageException("a file could not be made", e);
        } finally {
            place.release();
        }
    }
}
