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

/** Writes an archive's entries one after another, in the order of {@link ArchiveLayout} and in memory for one buffer. */
public final class BackupArchiveWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final Path sums;
    private final OutputStream checksums;
    private final byte[] buffer = new byte[BUFFER];
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
        DigestAndSize digest = copy(path, content);
        String sha256 = digest.sha256();
        checksums.write(ArchiveLayout.checksum(path, sha256).getBytes(StandardCharsets.UTF_8));
        files++;
        bytes += digest.bytes();
        damaged += ArchiveLayout.keeps(path, sha256) ? 0 : 1;
    }

    private DigestAndSize copy(String path, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        DigestAndSize digest = new DigestAndSize();
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            zip.write(buffer, 0, read);
            digest.add(buffer, read);
        }
        zip.closeEntry();
        return digest;
    }

    /** @param rest the manifest without the values that the writer adds */
    BackupManifest finish(BackupManifest rest) throws IOException {
        checksums.close();
        String list;
        try (InputStream waiting = Files.newInputStream(sums)) {
            zip.setLevel(Deflater.BEST_SPEED);
            list = copy(ArchiveLayout.CHECKSUMS, waiting).sha256();
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
