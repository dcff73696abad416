package org.indaba.backup.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.indaba.backup.restore.InvalidBackupException;

/** Reads an archive from its beginning to its end and compares it with its own manifest, in memory for one buffer. */
public final class BackupArchiveReader {
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_MANIFEST = 1 << 20;
    private static final String DAMAGED = "is damaged or cut; take another backup";

    /** Receives the entries. */
    public interface Sink {
        OutputStream open(String path) throws IOException;
    }

    private final Sink sink;
    private final byte[] buffer = new byte[BUFFER];
    private final DigestAndSize list = new DigestAndSize();
    private long files;
    private long bytes;
    private long damaged;
    private String checksums = "";

    private BackupArchiveReader(Sink sink) {
        this.sink = sink;
    }

    /** Tells whether a file begins like a backup. */
    public static boolean begins(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BackupSeal.BEGINNING.length), BackupSeal.BEGINNING);
        }
    }

    /**
     * Reads an archive into a sink. The content of the sink may be used only once this method has returned.
     *
     * @throws IOException where the file cannot be read, or the sink fails
     */
    public static BackupManifest read(Path file, BackupSeal seal, Sink sink) throws InvalidBackupException, IOException {
        if (!begins(file)) {
            throw new InvalidBackupException("is no backup: it does not begin as one");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                InputStream opened = new CorruptionCheckingInputStream(seal.opening(in));
                ZipInputStream zip = new ZipInputStream(opened, StandardCharsets.UTF_8)) {
            BackupManifest manifest = new BackupArchiveReader(sink).entries(zip);
            // the bytes after the entries are authenticated too, as well as the end of the file
            opened.transferTo(OutputStream.nullOutputStream());
            return manifest;
        } catch (CorruptionCheckingInputStream.Broken | ZipException | EOFException e) {
            throw new InvalidBackupException(DAMAGED, e);
        }
    }

    private BackupManifest entries(ZipInputStream zip) throws InvalidBackupException, IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(ArchiveLayout.DATABASE)) {
            throw new InvalidBackupException(DAMAGED);
        }
        for (; entry != null && !entry.getName().equals(ArchiveLayout.CHECKSUMS); entry = zip.getNextEntry()) {
            file(entry.getName(), zip);
        }
        if (entry != null) {
            checksums = copy(zip, OutputStream.nullOutputStream()).sha256();
            entry = zip.getNextEntry();
        }
        if (entry == null || !entry.getName().equals(ArchiveLayout.MANIFEST)) {
            throw new InvalidBackupException(DAMAGED);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(zip.readNBytes(LARGEST_MANIFEST));
        BackupManifest manifest = BackupManifest.read(text.toString(StandardCharsets.UTF_8));
        boolean agrees = zip.getNextEntry() == null && manifest.files() == files && manifest.bytes() == bytes
                && manifest.damaged() == damaged && manifest.checksums().equals(checksums)
                && list.sha256().equals(checksums);
        if (!agrees) {
            throw new InvalidBackupException("does not hold what its manifest says; take another backup");
        }
        return manifest;
    }

    private void file(String path, InputStream content) throws InvalidBackupException, IOException {
        if (!path.equals(ArchiveLayout.DATABASE) && !ArchiveLayout.isFile(path) || path.equals(ArchiveLayout.DATABASE) && files > 0) {
            throw new InvalidBackupException("holds what no backup does; take another backup");
        }
        DigestAndSize digest;
        try (OutputStream out = sink.open(path)) {
            digest = copy(content, out);
        }
        String sha256 = digest.sha256();
        byte[] line = ArchiveLayout.checksum(path, sha256).getBytes(StandardCharsets.UTF_8);
        list.add(line, line.length);
        files++;
        bytes += digest.bytes();
        damaged += ArchiveLayout.keeps(path, sha256) ? 0 : 1;
    }

    private DigestAndSize copy(InputStream content, OutputStream out) throws IOException {
        DigestAndSize digest = new DigestAndSize();
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            out.write(buffer, 0, read);
            digest.add(buffer, read);
        }
        return digest;
    }
}
