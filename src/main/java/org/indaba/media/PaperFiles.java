package org.indaba.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The bytes of documents, beside those of answers and named as they are. */
public final class PaperFiles {
    private final MediaFiles files;

    public PaperFiles(MediaFiles files) {
        this.files = files;
    }

    MediaFiles files() {
        return files;
    }

    /** What is known of bytes that were put down. */
    public record Kept(String sha256, long bytes) {}

    /**
     * Puts bytes down under their name. Whoever does so without the lock of {@link FileRemoval} does it again after the
     * commit of their row: until then a server that starts may sweep them away.
     *
     * @param id which nothing else has
     */
    public Kept keep(long id, byte[] bytes) throws IOException {
        Path temporary = files.temporary(id);
        try (HashingSink sink = new HashingSink(temporary, bytes.length)) {
            sink.write(bytes);
            sink.sync();
            String sha256 = sink.sha256();
            files.keep(temporary, sha256);
            return new Kept(sha256, sink.count());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** At most {@code most} bytes: a document is never larger. */
    public byte[] read(String sha256, int most) throws IOException {
        try (InputStream in = Files.newInputStream(files.path(sha256))) {
            return in.readNBytes(most);
        } catch (NoSuchFileException e) {
            throw new IOException("the bytes of a document are not on disk", e);
        }
    }
}
