package org.indaba.outbox.mydata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.indaba.channel.Outbound;

/** A file for a chat that is in memory while it is small, and on disk from then on. */
public final class SpilledFile extends OutputStream {
    /** The most bytes in memory. */
    static final int IN_MEMORY = 1 << 18;

    /** Bot API, sendDocument: 50 MB. */
    public static final long MOST_BYTES = 50_000_000;

    private final Path folder;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Optional<Path> file = Optional.empty();
    private OutputStream out = memory;
    private long bytes;

    /** Thrown where the file has become larger than a chat carries. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super("more than a chat can carry");
        }
    }

    /** @param folder the folder of files that are deleted once they were sent; it is made where it is missing */
    public SpilledFile(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] several, int from, int length) throws IOException {
        if (bytes + length > MOST_BYTES) {
            throw new TooLarge();
        }
        if (file.isEmpty() && bytes + length > IN_MEMORY) {
            Files.createDirectories(folder);
            file = Optional.of(Files.createTempFile(folder, "file", ".part"));
            out = Files.newOutputStream(file.get());
            memory.writeTo(out);
            memory.reset();
        }
        out.write(several, from, length);
        bytes += length;
    }

    /** The written file. From now on the caller has to delete a file on disk. */
    public Outbound taken(String name, String mime, String caption) throws IOException {
        out.close();
        return file.<Outbound>map(each -> new Outbound.Stored(name, mime, each, caption))
                .orElseGet(() -> new Outbound.File(name, mime, memory.toByteArray(), caption));
    }

    /** Deletes the file, however much was written. */
    public void drop() throws IOException {
        out.close();
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
