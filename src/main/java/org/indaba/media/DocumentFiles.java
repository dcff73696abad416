package org.indaba.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.indaba.document.Document;

/** Stores the bytes of documents, beside those of answers and under the same kind of names. */
public final class DocumentFiles {
    private final MediaFiles files;

    public DocumentFiles(MediaFiles files) {
        this.files = files;
    }

    MediaFiles files() {
        return files;
    }

    /** The hash and the size of stored bytes. */
    public record Kept(String sha256, long bytes) {}

    /** The path of the bytes with this SHA-256, whether they exist or not. */
    public Path path(String sha256) {
        return files.path(sha256);
    }

    /**
     * Stores a copy of a file under its hash. A caller without the lock of {@link FileRemoval} must repeat the call after
     * the commit of the row, since a server that starts in between deletes bytes without a row.
     *
     * @param id an id that nothing else has
     */
    public Kept keep(long id, Path source) throws IOException {
        Path temporary = files.temporary(id);
        try (HashingSink sink = new HashingSink(temporary, Document.MOST_BYTES)) {
            Files.copy(source, sink);
            sink.sync();
            String sha256 = sink.sha256();
            files.keep(temporary, sha256);
            return new Kept(sha256, sink.count());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
