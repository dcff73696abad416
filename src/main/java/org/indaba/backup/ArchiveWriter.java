package org.indaba.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive's entries one after another, in the order of {@link Layout}. Memory for one buffer. */
final class ArchiveWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final Path sums;
    private final OutputStream checksums;
    private final byte[] buffer = new byte[BUFFER];
    private long files;
    private long bytes;
    private long damaged;

    /** @param sums where the list of checksums waits for its turn */
    ArchiveWriter(OutputStream out, Path sums) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.sums = sums;
        this.checksums = Files.newOutputStream(sums);
    }

    void add(String path, InputStream content) throws IOException {
        // what people send is compressed already
        zip.setLevel(Layout.isFile(path) ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        Digest digest = copy(path, content);
        String sha256 = digest.sha256();
        checksums.write(Layout.checksum(path, sha256).getBytes(StandardCharsets.UTF_8));
        files++;
        bytes += digest.bytes();
        damaged += Layout.keeps(path, sha256) ? 0 : 1;
    }

    private Digest copy(String path, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        Digest digest = new Digest();
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            zip.write(buffer, 0, read);
            digest.add(buffer, read);
        }
        zip.closeEntry();
        return digest;
    }

    /** @param rest all but what the writer knows itself */
    Manifest finish(Manifest rest) throws IOException {
        checksums.close();
        String list;
        try (InputStream waiting = Files.newInputStream(sums)) {
            zip.setLevel(Deflater.BEST_SPEED);
            list = copy(Layout.CHECKSUMS, waiting).sha256();
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT, rest.product(), rest.madeAt(), rest.schema(), rest.tables(), files, bytes,
                rest.withdrawn(), rest.lost(), damaged, list);
        zip.putNextEntry(new ZipEntry(Layout.MANIFEST));
        zip.write(manifest.write().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        // a write that fails while the stream below is closed is told in that library's words, not in the disk's
        zip.flush();
        return manifest;
    }

    @Override
    public void close() throws IOException {
        try (checksums) {
            zip.close();
        }
    }
}
