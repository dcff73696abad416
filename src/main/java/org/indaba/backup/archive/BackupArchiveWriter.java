package org.indaba.backup.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.indaba.crypto.HashingOutput;

/** Writes an archive's entries one after another, in the order of {@link ArchiveLayout} and in memory for one buffer. */
public final class BackupArchiveWriter implements AutoCloseable {
    private final ZipOutputStream zip;
    private final Path sums;
    private final OutputStream checksums;
    private long files;
    private long bytes;
    private long damaged;

    /** @param sums the file in which the list of checksums is collected */
    public BackupArchiveWriter(OutputStream out, Path sums) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.sums = sums;
        this.checksums = Files.newOutputStream(sums);
    }

    void add(String path, InputStream content) throws IOException {
        // people's files are compressed already
        zip.setLevel(ArchiveLayout.isFile(path) ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        HashingOutput copy = copy(path, content);
        String sha256 = copy.hash();
        checksums.write(ArchiveLayout.checksum(path, sha256).getBytes(StandardCharsets.UTF_8));
        files++;
        bytes += copy.bytes();
        damaged += ArchiveLayout.keeps(path, sha256) ? 0 : 1;
    }

    private HashingOutput copy(String path, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        HashingOutput copy = new HashingOutput(zip);
        content.transferTo(copy);
        zip.closeEntry();
        return copy;
    }

    /** @param rest the manifest without the values that the writer adds */
    BackupManifest finish(BackupManifest rest) throws IOException {
        checksums.close();
        String list;
        try (InputStream waiting = Files.newInputStream(sums)) {
            zip.setLevel(Deflater.BEST_SPEED);
            list = copy(ArchiveLayout.CHECKSUMS, waiting).hash();
        }
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT, rest.product(), rest.madeAt(), rest.schema(), rest.tables(), files, bytes,
                rest.withdrawn(), rest.lost(), damaged, list);
        zip.putNextEntry(new ZipEntry(ArchiveLayout.MANIFEST));
        zip.write(manifest.write().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        // a write that fails while the stream below is closed is reported in that library's words, not in the disk's
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
