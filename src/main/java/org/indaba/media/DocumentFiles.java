package org.indaba.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.indaba.document.Document;

/** The bytes of documents, beside those of answers and named as they are. */
public final class DocumentFiles {
    private final MediaFiles files;

    public DocumentFiles(MediaFiles files) {
        this.files = files;
    }

    MediaFiles files() {
        return files;
    }

    /** What is known of bytes that were put down. */
    public record Kept(String sha256, long bytes) {}

    /** Where the bytes with this SHA-256 are, or would be. */
    public Path path(String sha256) {
        return files.path(sha256);
    }

    /**
     * Puts a copy of a file down under the name of its bytes. Whoever does so without the lock of {@link FileRemoval} does
     * it again after the commit of the row: until then a server that starts may sweep them away.
     *
     * @param id which nothing else has
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
